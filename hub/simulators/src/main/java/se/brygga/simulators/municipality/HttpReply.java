package se.brygga.simulators.municipality;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What to do with a request: answer it, or keep the client waiting and hang up.
 *
 * @param status status code; 0 = hang up without a word
 * @param body the answer's body
 * @param delay how long to wait first
 */
record HttpReply(int status, byte[] body, Duration delay) {

    static HttpReply of(int status, String body) {
        return new HttpReply(status, body.getBytes(StandardCharsets.UTF_8), Duration.ZERO);
    }

    static HttpReply hangUpAfter(Duration delay) {
        return new HttpReply(0, new byte[0], delay);
    }

    /** Returns status line, headers and body as bytes. */
    byte[] bytes() {
        String head = "HTTP/1.1 " + status + " " + (status < 300 ? "OK" : "Failed") + "\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] headBytes = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, all, 0, headBytes.length);
        System.arraycopy(body, 0, all, headBytes.length, body.length);
        return all;
    }
}
