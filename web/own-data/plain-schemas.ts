// To be imported before anything that holds schemas: their library would try to write functions of its own, which the
// page's policy forbids and browsers complain about.
import { z } from "zod";

z.config({ jitless: true });
