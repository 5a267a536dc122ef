package dev.plumbline.server.cli;

/** Tells how far an evaluation is, every few thousand accounts. */
final class Countdown {
  private static final int ACCOUNTS_A_STEP = 5000;

  private final int accounts;
  private final Progress progress;
  private int done;

  Countdown(int accounts, Progress progress) {
    this.accounts = accounts;
    this.progress = progress;
  }

  void one() {
    done++;
    if (done % ACCOUNTS_A_STEP == 0) {
      progress.step("evaluated " + done + " of " + accounts + " accounts");
    }
  }
}
