package dev.plumbline.engine.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question of a framework with its resources and best practices, in the order of the question
 * page.
 *
 * @param questionId such as {@code "SEC 1"}
 * @param title the question
 * @param page the address of the question page
 */
public record Catalogue(
    String questionId,
    String title,
    String description,
    String page,
    List<Link> resources,
    List<Practice> practices) {
  public Catalogue {
    resources = List.copyOf(resources);
    practices = List.copyOf(practices);
  }

  public Optional<Practice> practiceTitled(String title) {
    return practices.stream().filter(p -> p.title().equalsIgnoreCase(title)).findFirst();
  }

  public Optional<Practice> practice(String choiceId) {
    return practices.stream().filter(p -> p.choiceId().equals(choiceId)).findFirst();
  }

  /**
   * The links a policy of the practice may name: the practice's own, then the question's resources.
   */
  public List<Link> linksOf(Practice practice) {
    return Stream.concat(practice.plan().stream(), resources.stream()).toList();
  }

  /** Reads {@code catalogue.yaml}. */
  public static Catalogue read(InputStream yaml) throws IOException {
    return MAPPER.readValue(yaml, File.class).toCatalogue();
  }

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record File(
      Question question,
      List<FileLink> resources,
      @JsonProperty("best_practices") List<FilePractice> practices) {
    Catalogue toCatalogue() {
      return new Catalogue(
          question.id,
          question.title,
          question.description,
          question.page,
          resources.stream().map(FileLink::toLink).toList(),
          practices.stream().map(FilePractice::toPractice).toList());
    }
  }

  private record Question(String id, String title, String description, String page) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record FileLink(String title, String url, String kind) {
    Link toLink() {
      return new Link(title, url, kind);
    }
  }

  private record FilePractice(
      String id,
      @JsonProperty("choice_id") String choiceId,
      String title,
      String description,
      @JsonProperty("improvement_plan") List<FileLink> plan) {
    Practice toPractice() {
      return new Practice(
          id, choiceId, title, description, plan.stream().map(FileLink::toLink).toList());
    }
  }
}
