package dev.plumbline.collectors.aws.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootEventsTest {

  private static final RootEvents ROOT = new RootEvents("222222222222", "us-east-1");

  private static JsonNode pattern(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'detail': {'userIdentity': {'type': ['Root']}}}",
        "{'detail-type': ['AWS API Call via CloudTrail', 'AWS Console Sign In via CloudTrail'],"
            + " 'detail': {'userIdentity': {'type': ['IAMUser', 'Root']}}}",
        "{'source': [{'prefix': 'aws.'}]}",
        "{'account': ['222222222222'], 'region': ['us-east-1']}",
        "{'detail': {'eventName': [{'exists': true}]}}",
        "{'detail': {'eventName': [{'anything-but': ['Decrypt']}]}}",
        "{'detail': {'userIdentity': {'arn': [{'suffix': ':root'}]}}}",
        "{'detail': {'userIdentity': {'type': [{'equals-ignore-case': 'root'}]}}}",
        "{'detail': {'userIdentity': {'arn': [{'wildcard': 'arn:*:root'}]}}}",
        "{'$or': [{'source': ['aws.s3']}, {'detail': {'userIdentity': {'type': ['Root']}}}]}"
      })
  void lets_sign_ins_and_calls_through(String text) throws JsonProcessingException {
    assertThat(ROOT.signInPasses(pattern(text))).isTrue();
    assertThat(ROOT.callPasses(pattern(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'detail-type': ['AWS Console Sign In via CloudTrail']}",
        "{'source': ['aws.signin'], 'detail': {'userIdentity': {'type': ['Root']}}}",
        "{'detail': {'eventName': ['ConsoleLogin']}}"
      })
  void lets_sign_ins_through_and_not_every_call(String text) throws JsonProcessingException {
    assertThat(ROOT.signInPasses(pattern(text))).isTrue();
    assertThat(ROOT.callPasses(pattern(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'detail': {'userIdentity': {'type': ['IAMUser']}}}",
        "{'detail': {'userIdentity': {'type': ['Root']}, 'eventName': ['DeleteTrail']}}",
        "{'detail': {'userIdentity': {'type': [{'anything-but': ['Root']}]}}}",
        "{'detail': {'userIdentity': {'type': [{'anything-but': {'prefix': 'R'}}]}}}",
        "{'detail': {'userIdentity': {'type': [{'unheard-of': 'Root'}]}}}",
        "{'detail': {'userIdentity': {'type': [{}]}}}",
        "{'detail': {'userIdentity': {'type': []}}}",
        "{'detail': {'userIdentity': [{'exists': false}]}}",
        "{'account': ['333333333333']}",
        "{'source': ['aws.ec2']}",
        "{'detail-type': ['EC2 Instance State-change Notification']}"
      })
  void lets_neither_through(String text) throws JsonProcessingException {
    assertThat(ROOT.signInPasses(pattern(text))).isFalse();
    assertThat(ROOT.callPasses(pattern(text))).isFalse();
  }
}
