package dev.plumbline.server.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;

/** The style sheet and the icon, at addresses that change with their content. */
final class Assets {
  private final byte[] css = read("plumbline.css");
  private final byte[] icon = read("icon.svg");
  private final String cssAddress =
      "/assets/plumbline-" + UUID.nameUUIDFromBytes(css).toString().substring(0, 8) + ".css";

  String cssAddress() {
    return cssAddress;
  }

  void register(RoutesConfig routes) {
    routes.get(cssAddress, context -> answer(context, css, "text/css; charset=utf-8"));
    routes.get("/assets/icon.svg", context -> answer(context, icon, "image/svg+xml"));
  }

  private static void answer(Context context, byte[] content, String type) {
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.result(content).contentType(type);
  }

  private static byte[] read(String name) {
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
