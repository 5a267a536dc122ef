package dev.plumbline.engine.registers;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as policies know them. */
final class Numbers {
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(18);
  private static final int MOST_DECIMALS = 30;
  private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

  private Numbers() {}

  /** Empty if the text is no number, or one that is out of range. */
  static Optional<BigDecimal> of(String text) {
    return WRITTEN.matcher(text).matches() ? inRange(new BigDecimal(text)) : Optional.empty();
  }

  static Optional<BigDecimal> inRange(BigDecimal number) {
    return number.scale() > MOST_DECIMALS || number.abs().compareTo(LARGEST) > 0
        ? Optional.empty()
        : Optional.of(plain(number));
  }

  /** Without needless zeros, and without an exponent where it stands for zeros. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() > -MOST_DECIMALS
        ? stripped.setScale(0)
        : stripped;
  }
}
