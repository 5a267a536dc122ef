package dev.plumbline.collectors.recorded;

/** What can be wrong with an answer. */
public enum Fault {
  /** AWS refuses. */
  DENIED,
  /** The credentials are no longer good. */
  EXPIRED,
  /** AWS asks to slow down, for ever. */
  THROTTLED,
  /** AWS asks to slow down the first time a thing is asked, and answers the second time. */
  THROTTLED_ONCE,
  /** HTTP 200 with an AWS request id and no body. */
  EMPTY,
  /** HTTP 200 with a web page, as a proxy sends. */
  HTML,
  /** The right answer without an AWS request id. */
  NO_REQUEST_ID,
  /** HTTP 200 with the first half of the right body. */
  CUT,
  /** The right answer, said to be compressed, which nobody asked for. */
  COMPRESSED,
  /** The right answer, said to be a web page. */
  WRONG_TYPE,
  /** HTTP 200 with more than 64 MiB. */
  HUGE,
  /** HTTP 500 with a web page. */
  SERVER_ERROR,
  /** The connection ends without an answer. */
  RESET,
  /** No answer comes until the client has given up. */
  SILENCE
}
