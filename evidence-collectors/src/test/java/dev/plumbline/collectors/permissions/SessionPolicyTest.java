package dev.plumbline.collectors.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionPolicyTest {
  @Test
  void it_allows_the_operations_and_nothing_else() {
    assertThat(SessionPolicy.of(List.of("tagging:GetResources", "iam:GetAccountSummary")))
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                + "[\"iam:GetAccountSummary\",\"tag:GetResources\"],\"Resource\":\"*\"}]}");
  }

  @Test
  void what_is_too_long_for_a_session_is_said_by_verbs() {
    List<String> many =
        Stream.concat(
                IntStream.range(0, 100).mapToObj(i -> "config:DescribeSomethingWithALongName" + i),
                Stream.of("codebuild:BatchGetProjects", "codebuild:ListProjects"))
            .toList();
    assertThat(SessionPolicy.of(many))
        .hasSizeLessThan(SessionPolicy.LONGEST)
        .contains("[\"codebuild:BatchGet*\",\"codebuild:List*\",\"config:Describe*\"]");
  }
}
