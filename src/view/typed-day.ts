// What a date field holds while somebody types into it: a year begins as 0002, which nobody means.
import { isIsoDate, type IsoDate } from "../model/date.ts";

/** Of all that is said of these firms nothing is older; a year below it is not typed to its end. */
const earliest: IsoDate = "1900-01-01";

/** @returns The day that is meant; null: none yet. */
export const typedDay = (text: string): IsoDate | null => (isIsoDate(text) && text >= earliest ? text : null);
