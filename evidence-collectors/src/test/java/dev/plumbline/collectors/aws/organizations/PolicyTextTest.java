package dev.plumbline.collectors.aws.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTextTest {

  private static String statement(String text) {
    return PolicyText.statements("p-1", text).orElseThrow().get(0).node().toString();
  }

  @Test
  void one_statement_and_one_action_may_stand_without_brackets() {
    assertThat(statement("{\"Statement\": {\"Effect\": \"Deny\", \"Action\": \"iam:*\"}}"))
        .isEqualTo(
            """
            {"id":"p-1/1","effect":"Deny","actions":["iam:*"],"exceptActions":[],"conditions":[]}""");
  }

  @Test
  void excepted_actions_and_conditions_keep_their_order() {
    assertThat(
            statement(
                """
                {"Statement": [{"Effect": "Deny", "NotAction": ["sts:*", "iam:*"],
                  "Condition": {"StringLike": {"aws:PrincipalArn": "arn:aws:iam::*:root"},
                                "Bool": {"aws:MultiFactorAuthPresent": false}}}]}"""))
        .isEqualTo(
            """
            {"id":"p-1/1","effect":"Deny","actions":[],"exceptActions":["sts:*","iam:*"],"conditions":[\
            {"id":"p-1/1/StringLike/aws:PrincipalArn","operator":"StringLike","key":"aws:PrincipalArn","values":["arn:aws:iam::*:root"]},\
            {"id":"p-1/1/Bool/aws:MultiFactorAuthPresent","operator":"Bool","key":"aws:MultiFactorAuthPresent","values":["false"]}]}""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"Version\": \"2012-10-17\"}", "{\"Statement\": [1]}"})
  void other_text_is_no_policy(String text) {
    assertThat(PolicyText.statements("p-1", text)).isEmpty();
  }
}
