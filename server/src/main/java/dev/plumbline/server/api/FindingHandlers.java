package dev.plumbline.server.api;

import dev.plumbline.server.export.FindingCsv;
import dev.plumbline.server.export.FindingView;
import dev.plumbline.server.export.FindingViews;
import dev.plumbline.server.export.OutputJson;
import dev.plumbline.server.store.FindingPage;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.StoredFinding;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers about findings. */
final class FindingHandlers {
  private static final String CSV = "text/csv";
  private static final String LINES = "application/x-ndjson";
  private static final int DEFAULT_LIMIT = 100;
  private static final int MAXIMUM_LIMIT = 1000;
  private static final int EXPORTS_AT_ONCE = 20;
  private static final List<String> LIST_NAMES =
      Stream.concat(FindingQuery.NAMES.stream(), Stream.of("limit", "cursor", "format")).toList();
  private static final List<String> ONE_NAMES = List.of(RunChoice.AS_OF);

  /**
   * A page of findings.
   *
   * @param next the cursor of the next page
   * @param total how many there are in all pages
   */
  record Page(List<FindingView> items, Optional<String> next, long total) {}

  /**
   * A span of a finding's life.
   *
   * @param from the first run in which it stood like this
   * @param to the first run in which it no longer did; missing while it does
   */
  record Span(FindingView.RunRef from, Optional<FindingView.RunRef> to, FindingView finding) {}

  record History(String id, List<Span> items) {}

  private final Backend backend;
  private final Semaphore exports = new Semaphore(EXPORTS_AT_ONCE);

  FindingHandlers(Backend backend) {
    this.backend = backend;
  }

  void list(Context context) throws IOException {
    Parameters parameters = new Parameters(context, LIST_NAMES);
    String form = form(context, parameters);
    FindingQuery query = FindingQuery.read(backend.store(), parameters);
    int limit = parameters.number("limit", 1, MAXIMUM_LIMIT, DEFAULT_LIMIT);
    Optional<List<String>> after =
        parameters.one("cursor").flatMap(cursor -> PageCursor.read(cursor, query, parameters));
    parameters.check();
    if (Conditional.notModified(context, query.run(), form, backend.version())) {
      return;
    }
    if (form.equals(Answer.JSON)) {
      page(context, query, after, limit);
    } else {
      export(context, query, form);
    }
  }

  void one(Context context) {
    StoredFinding row = find(context);
    Run run = run(context);
    Answer.of(context, backend, run, () -> new FindingViews(backend.store(), run).view(row));
  }

  void explanation(Context context) {
    StoredFinding row = find(context);
    Run run = run(context);
    Answer.of(
        context,
        backend,
        run,
        () ->
            backend
                .explanations()
                .of(run, row)
                .orElseThrow(
                    () ->
                        ProblemException.notFound(
                            "this finding has no clause by clause explanation: "
                                + row.finding().message())));
  }

  void history(Context context) {
    StoredFinding row = find(context);
    Run run = run(context);
    Answer.of(context, backend, run, () -> history(run, row.finding().id()));
  }

  private History history(Run run, String id) {
    FindingViews views = new FindingViews(backend.store(), run);
    List<Span> spans =
        backend.store().history(run, id).stream()
            .map(
                row ->
                    new Span(
                        views.run(row.fromRun()),
                        row.toRun() > run.sequence()
                            ? Optional.empty()
                            : Optional.of(views.run(row.toRun())),
                        views.view(row)))
            .toList();
    return new History(id, spans);
  }

  private Run run(Context context) {
    Parameters parameters = new Parameters(context, ONE_NAMES);
    Run run = new RunChoice(backend.store()).of(parameters);
    parameters.check();
    return run;
  }

  private StoredFinding find(Context context) {
    Run run = run(context);
    String id = context.pathParam("id");
    return backend
        .store()
        .finding(run, id)
        .orElseThrow(
            () ->
                ProblemException.notFound("there is no finding \"" + id + "\" in run " + run.id()));
  }

  private static String form(Context context, Parameters parameters) {
    Optional<String> format = parameters.one("format");
    if (format.isEmpty()) {
      return Accepts.choose(context, List.of(Answer.JSON, CSV, LINES));
    }
    switch (format.get()) {
      case "json":
        return Answer.JSON;
      case "csv":
        return CSV;
      case "ndjson":
        return LINES;
      default:
        parameters.unknownValue("format", format.get(), List.of("json", "csv", "ndjson"));
        return Answer.JSON;
    }
  }

  private void page(Context context, FindingQuery query, Optional<List<String>> after, int limit) {
    FindingPage page =
        backend
            .store()
            .findings(query.run(), query.filter(), query.sort(), query.descending(), after, limit);
    FindingViews views = new FindingViews(backend.store(), query.run());
    Optional<String> next = page.next().map(key -> PageCursor.write(query, key));
    next.ifPresent(
        cursor ->
            context.header(
                "Link", "<" + nextAddress(context, query.run(), cursor) + ">; rel=\"next\""));
    Answer.json(
        context, new Page(page.items().stream().map(views::view).toList(), next, page.total()));
  }

  private static String nextAddress(Context context, Run run, String cursor) {
    String kept =
        context.queryParamMap().entrySet().stream()
            .filter(e -> !e.getKey().equals("cursor") && !e.getKey().equals(RunChoice.AS_OF))
            .flatMap(e -> e.getValue().stream().map(value -> e.getKey() + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return context.path()
        + "?"
        + (kept.isEmpty() ? "" : kept + "&")
        + RunChoice.AS_OF
        + "="
        + run.id()
        + "&cursor="
        + cursor;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private void export(Context context, FindingQuery query, String form) throws IOException {
    if (!exports.tryAcquire()) {
      throw ProblemException.busy();
    }
    try {
      String ending = form.equals(CSV) ? "csv" : "ndjson";
      context.contentType(form + (form.equals(CSV) ? "; charset=utf-8; header=present" : ""));
      context.header(
          "Content-Disposition",
          "attachment; filename=\"findings-%s.%s\"".formatted(query.run().id(), ending));
      try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
        write(query, form, out);
      }
    } finally {
      exports.release();
    }
  }

  private void write(FindingQuery query, String form, Writer out) {
    FindingViews views = new FindingViews(backend.store(), query.run());
    if (form.equals(CSV)) {
      FindingCsv csv = new FindingCsv(out);
      each(query, row -> csv.write(views.view(row)));
      csv.flush();
    } else {
      each(query, row -> line(out, OutputJson.line(views.view(row))));
    }
  }

  private void each(FindingQuery query, java.util.function.Consumer<StoredFinding> consumer) {
    backend
        .store()
        .eachFinding(query.run(), query.filter(), query.sort(), query.descending(), consumer);
  }

  private static void line(Writer out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
