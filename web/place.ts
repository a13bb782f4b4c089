// Where the page lives: behind our server, or as files in any folder, as `linchpin publish` writes them.
export const place: "server" | "files" = import.meta.env.MODE === "files" ? "files" : "server";
