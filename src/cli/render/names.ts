// Names for ids: people read "Oracle", machines "oracle".
import type { Network } from "../../index.ts";

export type Names = (id: string) => string;

/** An id that the network does not have stands for itself. */
export const namesOf = ({ nodes }: Network): Names => {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};
