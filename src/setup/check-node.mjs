// An old Node fails deep inside a dependency with words nobody understands; this says it first.

const needed = { major: 20, minor: 19 };

/**
 * @param {string} version As in process.versions.node.
 * @throws {Error} with the remedy, when Node is older than package.json's `engines` asks for.
 */
export const checkNode = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > needed.major || (major === needed.major && minor >= needed.minor)) return;
  throw new Error(
    `this needs Node ${needed.major}.${needed.minor} or newer, but runs on ${version}. Install a newer Node from https://nodejs.org.`,
  );
};
