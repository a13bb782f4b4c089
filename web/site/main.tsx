// Entry of the page as a file: the same page, and what a file has to do for itself.
import { keepStateOnInnerLinks } from "./inner-links.ts";
import "../main.tsx";

keepStateOnInnerLinks();
