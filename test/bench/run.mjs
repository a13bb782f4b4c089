// `npm run bench`: our measures beside igraph, networkx and graphology on the same graphs, in interleaved rounds.
// A figure is the median over the rounds of CPU seconds per call; a ratio above 1 means that we are faster. Then how long
// a reader waits for the page.
import { parseArgs } from "node:util";
import { ensureReady } from "../../src/setup/ensure-ready.mjs";
import { projectRoot, runScript, say } from "../../src/setup/project.mjs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { commandSeconds, commandTasks } from "./commands.mjs";
import { median, timed } from "./cpu-time.mjs";
import { measurePages, pageTasks } from "./page-loads.mjs";
import { compareLevels, levelsTask } from "./levels-of-detail.mjs";
import { findPeer, runPeer } from "./peers.mjs";
import { tasksOf } from "./tasks.mjs";

/** Answers of two programs that agree to this share of the largest value are the same. */
const agreement = 1e-8;

/** @param {string} path */
const built = (path) => import(pathToFileURL(join(projectRoot, "dist", path)).href);

const core = async () => ({
  ...(await built("model/projection.js")),
  ...(await built("model/random.js")),
  ...(await built("metrics/betweenness.js")),
  ...(await built("metrics/pagerank.js")),
  ...(await built("circularity/loops.js")),
});

/** @param {ArrayLike<number>} ours @param {ArrayLike<number>} theirs */
const difference = (ours, theirs) => {
  let [largest, gap] = [0, 0];
  for (let i = 0; i < ours.length; i++) {
    largest = Math.max(largest, Math.abs(ours[i]));
    gap = Math.max(gap, Math.abs(ours[i] - theirs[i]));
  }
  return largest === 0 ? gap : gap / largest;
};

/** @param {number | null} seconds */
const secondsText = (seconds) => (seconds === null ? "-" : seconds.toFixed(seconds < 0.1 ? 4 : 2)).padStart(11);

/**
 * @param {import("./tasks.mjs").Task} task
 * @param {{ python: string } | null} peer
 * @param {number} rounds
 */
const measure = (task, peer, rounds) => {
  /** @type {{ ours: number[], peer: number[], graphology: number[] }} */
  const seconds = { ours: [], peer: [], graphology: [] };
  let [peerGap, graphologyGap] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const ours = timed(task.ours, task.repeat);
    seconds.ours.push(ours.seconds);
    if (peer !== null) {
      const theirs = runPeer(peer, task.money, { ...task.task, repeat: task.repeat });
      seconds.peer.push(theirs.seconds);
      peerGap = Math.max(peerGap, difference(ours.answer, theirs.values));
    }
    // Once is enough for the slowest of the three.
    if (task.graphology !== null && round === 0) {
      const theirs = timed(task.graphology, 1);
      seconds.graphology.push(theirs.seconds);
      graphologyGap = difference(ours.answer, theirs.answer);
    }
  }
  return { seconds, peerGap, graphologyGap };
};

/** @param {import("./tasks.mjs").Task} task @param {ReturnType<typeof measure>} found */
const line = (task, { seconds, peerGap, graphologyGap }) => {
  const of = (/** @type {number[]} */ values) => (values.length === 0 ? null : median(values));
  const [ours, peer, graphology] = [median(seconds.ours), of(seconds.peer), of(seconds.graphology)];
  const ratio = peer === null ? "-" : (peer / ours).toFixed(2);
  const goal =
    task.goal === null || peer === null ? "" : peer / ours >= task.goal ? `>= ${task.goal}` : `< ${task.goal}`;
  const same = [
    ...(peer === null ? [] : [peerGap <= agreement ? "same" : `differs by ${peerGap.toExponential(1)}`]),
    ...(graphology !== null && graphologyGap > agreement ? [`graphology by ${graphologyGap.toExponential(1)}`] : []),
  ].join(", ");
  const figures = [secondsText(ours), secondsText(peer), secondsText(graphology), ratio.padStart(8), goal.padStart(8)];
  return `${task.name.padEnd(56)}${figures.join("")}  ${same}`;
};

await runScript(async () => {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" }, only: { type: "string" } } });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`bench: --rounds needs a whole number of at least 1, got "${values.rounds}".`);
  await ensureReady();
  const peers = { igraph: findPeer("igraph"), networkx: findPeer("networkx") };
  for (const [module, peer] of Object.entries(peers)) {
    if (peer === null)
      say(
        `bench: no Python with ${module}; without it there is nothing to compare with. Install it (pip install ${module}, apt install python3-${module}) or name a Python that has it: PYTHON=...`,
      );
    else say(`bench: ${module} ${peer.version}, by ${peer.python}`);
  }
  const { only = "" } = values;
  const tasks = tasksOf(await core()).filter(({ name }) => name.includes(only));
  const commands = commandTasks.filter(({ name }) => name.includes(only));
  const pages = pageTasks.filter(({ name }) => name.includes(only));
  const hasLevels = levelsTask.includes(only);
  if (tasks.length + commands.length + pages.length === 0 && !hasLevels)
    throw new Error(`bench: no task has "${only}" in its name. Leave --only out.`);
  const titles = ["ours", "peer", "graphology"].map((title) => title.padStart(11)).join("");
  if (tasks.length + commands.length > 0) {
    process.stdout.write(
      `${"CPU seconds per call".padEnd(56)}${titles}${"ratio".padStart(8)}${"goal".padStart(8)}  values\n`,
    );
  }
  for (const task of tasks) process.stdout.write(`${line(task, measure(task, peers[task.module], rounds))}\n`);
  for (const task of commands) {
    const seconds = median(Array.from({ length: rounds }, () => commandSeconds(task)));
    const goal = task.goal === null ? "" : `${seconds <= task.goal ? "<=" : ">"} ${task.goal} s`;
    process.stdout.write(`${task.name.padEnd(56)}${secondsText(seconds)}${goal.padStart(38)}\n`);
  }
  await measurePages(pages, rounds, (line) => process.stdout.write(`${line}\n`));
  if (hasLevels) await compareLevels((line) => process.stdout.write(`${line}\n`));
});
