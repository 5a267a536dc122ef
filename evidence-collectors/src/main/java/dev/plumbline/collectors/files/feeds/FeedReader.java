package dev.plumbline.collectors.files.feeds;

import static dev.plumbline.collectors.framework.Fields.fields;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.plumbline.collectors.files.reading.EvidenceFile;
import dev.plumbline.collectors.files.reading.EvidenceFolder;
import dev.plumbline.collectors.files.reading.FileFailures;
import dev.plumbline.collectors.files.reading.FileGathering;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Observation.From;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds in RSS and Atom: a feed, and each of its entries. A document type, which could name
 * files to read, is refused.
 */
public final class FeedReader {
  private static final int LARGEST = 16 << 20;

  private final EvidenceFolder base;
  private final FeedLine feedLine;

  /**
   * @param clock tells which entries are overdue
   */
  public FeedReader(EvidenceFolder base, Clock clock) {
    this.base = base;
    this.feedLine = new FeedLine(base, clock);
  }

  /**
   * Adds a feed. Where nobody says when it was saved, the newest moment in it is taken: it cannot
   * have been saved before.
   *
   * @throws ReadFailure if it cannot be read
   */
  public void read(FeedFile saved, FileGathering gathering) {
    EvidenceFile file = base.read(saved.file(), LARGEST);
    SyndFeed feed = feed(file);
    From from = file.from(saved.time().orProven(base, newest(feed), saved.file()));
    Map<String, Optional<Instant>> published = new LinkedHashMap<>();
    for (SyndEntry entry : feed.getEntries()) {
      String id = entry.getUri() == null ? entry.getLink() : entry.getUri();
      if (id == null || id.isBlank()) {
        throw FileFailures.malformed(file.name(), "an entry has neither an id nor a link");
      }
      if (published.putIfAbsent(id.strip(), published(entry)) == null) {
        Fields data =
            fields()
                .orAbsent("topic", saved.topic())
                .orAbsent("title", entry.getTitle())
                .orAbsent("link", entry.getLink())
                .orAbsent("published", published(entry).orElse(null));
        gathering.add("feed entry", saved.topic() + "/" + id.strip(), from, data);
      }
    }
    feedLine.add(saved.topic(), saved.dispositions(), published, from, gathering);
  }

  private static SyndFeed feed(EvidenceFile file) {
    SyndFeedInput input = new SyndFeedInput();
    input.setXmlHealerOn(false);
    input.setAllowDoctypes(false);
    try {
      return input.build(new XmlReader(new ByteArrayInputStream(file.bytes())));
    } catch (ParsingFeedException e) {
      throw FileFailures.malformed(
          file.name(),
          Math.max(1, e.getLineNumber()),
          "",
          "is not XML, or has a document type, which is refused");
    } catch (FeedException | IllegalArgumentException | IOException e) {
      throw FileFailures.malformed(file.name(), "is neither RSS nor Atom");
    }
  }

  private static Optional<Instant> published(SyndEntry entry) {
    return instant(entry.getPublishedDate()).or(() -> instant(entry.getUpdatedDate()));
  }

  private static Optional<Instant> newest(SyndFeed feed) {
    Stream<Optional<Instant>> entries = feed.getEntries().stream().map(FeedReader::published);
    return Stream.concat(Stream.of(instant(feed.getPublishedDate())), entries)
        .flatMap(Optional::stream)
        .max(Instant::compareTo);
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }
}
