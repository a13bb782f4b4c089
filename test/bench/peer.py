# The same task by somebody else's program: CPU seconds of the call alone, and what it answers.
import json
import sys
import time

with open(sys.argv[1]) as file:
    task = json.load(file)
n, edges, amounts, repeat = task["n"], task["edges"], task["amounts"], task["repeat"]


def timed(call):
    start = time.process_time()
    for _ in range(repeat):
        answer = call()
    return (time.process_time() - start) / repeat, answer


def centrality():
    import igraph

    graph = igraph.Graph(n=n, edges=edges, directed=True)
    if task["measure"] == "pagerank":
        return timed(lambda: graph.pagerank(damping=0.85, weights=amounts))
    weights = [1 / amount for amount in amounts] if task["weighted"] else None
    seconds, raw = timed(lambda: graph.betweenness(directed=True, weights=weights))
    return seconds, [value / ((n - 1) * (n - 2)) for value in raw]


def loops():
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(edges)
    return timed(lambda: [sum(1 for _ in networkx.simple_cycles(graph, length_bound=task["maxLength"]))])


seconds, values = loops() if task["measure"] == "loops" else centrality()
print(json.dumps({"seconds": seconds, "values": values}))
