package io.breadthflow.lake.store.s3;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request or an answer as it goes over the wire, as far as a proxy in tests needs to know it. */
final class HttpMessage {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern LENGTH =
            Pattern.compile("^content-length: *(\\d+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern CONNECTION =
            Pattern.compile("^connection:[^\r]*\r\n", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final String head;
    private final byte[] body;

    private HttpMessage(String head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** A request; empty when the connection ends before it. */
    static Optional<HttpMessage> request(InputStream in) throws IOException {
        Optional<String> head = head(in);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Matcher length = LENGTH.matcher(head.get());
        int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
        byte[] body = in.readNBytes(bytes);
        if (body.length < bytes) {
            throw new EOFException("the body of a request is incomplete");
        }
        return Optional.of(new HttpMessage(head.get(), body));
    }

    /** An answer after which the connection ends. */
    static HttpMessage answer(InputStream in) throws IOException {
        String head = head(in).orElseThrow(() -> new EOFException("no answer"));
        return new HttpMessage(head, in.readAllBytes());
    }

    static HttpMessage error(int status, String code) {
        byte[] body = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code><Message>injected"
                        + "</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
        return new HttpMessage(
                "HTTP/1.1 " + status + " Injected\r\nContent-Type: application/xml\r\nRetry-After: 0\r\n"
                        + "Content-Length: " + body.length + END_OF_HEAD,
                body);
    }

    private static Optional<String> head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
                return Optional.of(head.toString(StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.empty();
    }

    /** The first line: method and path of a request. */
    String line() {
        return head.substring(0, head.indexOf("\r\n"));
    }

    /** The same, but the last of its connection. */
    HttpMessage closing() {
        String plain = CONNECTION.matcher(head).replaceAll("");
        return new HttpMessage(plain.substring(0, plain.length() - 2) + "Connection: close\r\n\r\n", body);
    }

    byte[] bytes() {
        byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }
}
