package dev.plumbline.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;

/** The templates in {@code src/main/jte}, compiled when the program was built. */
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          "dev.plumbline.server.web.templates");

  private Templates() {}

  static String text(String template, Object page) {
    StringOutput out = new StringOutput();
    ENGINE.render(template, page, out);
    return out.toString();
  }

  static void render(Context context, String template, Object page) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    ENGINE.render(template, page, out);
    context.result(out.toByteArray()).contentType("text/html; charset=utf-8");
  }
}
