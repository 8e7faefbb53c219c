/** Result, acknowledged, observed, progress, certificate. */
export type PackKind = "R" | "A" | "O" | "P" | "C";

/** The response to one thing: a number, a typed text, or none. */
export type Single = number | string | null;

/** A question or a line, and the response to it. */
export interface PackItem {
  /** Its number in the edition. */
  number: number;
  /** The first six digits of its meaning hash. */
  hash: string;
  seconds: number;
  response: Single | Single[];
}

/** What somebody did. Bytes are in hexadecimal digits. */
export interface Pack {
  kind: PackKind;
  /** What `manualFingerprint` gives. */
  manual: string;
  /** The number of the edition that was published, 0 for none. */
  edition: number;
  /** The id of the assignment, "" for none. */
  assignment: string;
  person: string;
  branch: string;
  device: string;
  task: string;
  seed: number;
  /** Minutes since 1970. */
  start: number;
  seconds: number;
  items: PackItem[];
}

export type CodeFaultName =
  | "oversized"
  | "version"
  | "truncated"
  | "mistyped"
  | "parts"
  | "manual"
  | "damaged";

/** Why something that looks like a code says nothing. */
export interface CodeFault {
  fault: CodeFaultName;
  kind: PackKind | null;
  /** Of a code in parts: the one that is wrong, 0 for none. */
  part: number;
  /** Of a code in parts: how many there are. */
  count: number;
  /** Of a code in parts: those that are not there. */
  missing: number[];
}
