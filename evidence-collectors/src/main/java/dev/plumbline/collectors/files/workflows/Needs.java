package dev.plumbline.collectors.files.workflows;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What comes before what, as files write it. */
final class Needs {

  private Needs() {}

  /** One text, or the texts of a list. */
  static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    if (json.isTextual()) {
      texts.add(json.textValue());
    }
    json.forEach(
        item -> {
          if (item.isTextual()) {
            texts.add(item.textValue());
          }
        });
    return texts;
  }

  /**
   * The same jobs.
   *
   * @param jobsAt where the jobs stand in the file
   * @throws ReadFailure if one needs a job that is not there, or itself by way of others
   */
  static List<Job> checked(YamlDocument file, String jobsAt, List<Job> jobs) {
    Set<String> ids = new HashSet<>();
    jobs.forEach(job -> ids.add(job.id()));
    for (Job job : jobs) {
      for (String need : job.needs()) {
        if (!ids.contains(need)) {
          throw file.malformed(at(jobsAt, job.id()), "needs a job that is not in the file");
        }
      }
    }
    Optional<String> cycle = new JobGraph(jobs).cycle();
    if (cycle.isPresent()) {
      throw file.malformed(at(jobsAt, cycle.get()), "needs itself by way of other jobs");
    }
    return jobs;
  }

  private static String at(String jobs, String id) {
    return jobs + JsonPointer.empty().appendProperty(id.replaceAll(" / .*", "")) + "/needs";
  }
}
