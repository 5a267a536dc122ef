package dev.plumbline.collectors.framework;

import java.util.regex.Pattern;

/**
 * Which names speak of production: {@code Production}, {@code app-prod}, {@code PRD}. {@code
 * NonProd}, {@code pre-production} and {@code products} do not.
 */
public final class ProductionNames {

  private static final Pattern PRODUCTION =
      Pattern.compile(
          "(?<!non[-_ ]?)(?<!pre[-_ ]?)(prod(?!uct(?!ion))|prd)", Pattern.CASE_INSENSITIVE);

  private ProductionNames() {}

  public static boolean isProduction(String name) {
    return PRODUCTION.matcher(name).find();
  }
}
