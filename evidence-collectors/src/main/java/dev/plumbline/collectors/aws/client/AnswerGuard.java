package dev.plumbline.collectors.aws.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Lets through only answers that AWS gave. The SDK reads an empty or HTML body under HTTP 200 as an
 * empty list, without any exception: a proxy's log-in page would prove that an account has no
 * pipelines.
 */
final class AnswerGuard implements ExecutionInterceptor {

  private static final List<String> REQUEST_ID_HEADERS =
      List.of("x-amzn-requestid", "x-amz-request-id", "x-amzn-request-id");
  private static final int START = 64;

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    SdkHttpResponse response = context.httpResponse();
    if (!response.isSuccessful()) {
      return;
    }
    if (REQUEST_ID_HEADERS.stream().noneMatch(name -> hasText(response, name))) {
      throw JunkAnswerException.thrown(
          "answered HTTP " + response.statusCode() + " without an AWS request id");
    }
    if (response
        .firstMatchingHeader("content-encoding")
        .filter(e -> !e.equals("identity"))
        .isPresent()) {
      throw JunkAnswerException.thrown("answered with a compressed body that was not asked for");
    }
  }

  private static boolean hasText(SdkHttpResponse response, String header) {
    return response.firstMatchingHeader(header).filter(id -> !id.isBlank()).isPresent();
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    if (!context.httpResponse().isSuccessful()) {
      return context.responseBody().map(CappedBody::new);
    }
    InputStream body =
        context
            .responseBody()
            .orElseThrow(() -> JunkAnswerException.thrown("answered with an empty body"));
    return Optional.of(new CappedBody(checked(body)));
  }

  private static InputStream checked(InputStream body) {
    try {
      byte[] start = body.readNBytes(START);
      String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
      if (text.isEmpty()) {
        throw JunkAnswerException.thrown("answered with an empty body");
      }
      if (text.startsWith("<!doctype") || text.startsWith("<html")) {
        throw JunkAnswerException.thrown("answered with an HTML page");
      }
      PushbackInputStream whole = new PushbackInputStream(body, START);
      whole.unread(start);
      return whole;
    } catch (IOException broken) {
      throw SdkClientException.create("the answer could not be read", broken);
    }
  }
}
