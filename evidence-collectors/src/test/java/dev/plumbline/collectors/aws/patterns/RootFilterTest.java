package dev.plumbline.collectors.aws.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootFilterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{$.userIdentity.type=\"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType"
            + " !=\"AwsServiceEvent\"}",
        "{ ($.userIdentity.type = \"Root\") && ($.eventType != \"AwsServiceEvent\") }",
        "{ $.userIdentity.type = Root }"
      })
  void counts_root_use(String pattern) {
    assertThat(RootFilter.countsRootUse(pattern)).contains(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ERROR", "{ $.errorCode = \"AccessDenied\" }"})
  void does_not_count_root_use(String pattern) {
    assertThat(RootFilter.countsRootUse(pattern)).contains(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ $.userIdentity.type != \"Root\" }",
        "{ $.userIdentity.type = \"Root\" && $.eventName = \"DeleteTrail\" }",
        "{ $.userIdentity.type = \"Root\" || $.eventName = \"DeleteTrail\" }"
      })
  void speaks_of_root_in_a_way_that_is_not_known(String pattern) {
    assertThat(RootFilter.countsRootUse(pattern)).isEmpty();
  }
}
