/**
 * Keeps zod from compiling schemas with `new Function`: the page's Content-Security-Policy refuses
 * it, and even the attempt would be reported. Must be loaded before the first schema is made.
 */
import { config } from "zod";

config({ jitless: true });
