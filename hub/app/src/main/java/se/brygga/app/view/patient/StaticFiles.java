package se.brygga.app.view.patient;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.app.view.words.PageFile;

/**
 * Style and scripts of the view, compressed once. Under the address that tells the content a browser keeps them for ever, under the bare
 * one, or that of a version which is gone, for an hour.
 */
@RestController
class StaticFiles {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).immutable();
    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));
    private static final String GZIP = "gzip";

    @GetMapping("/{file:view\\.css|view\\.js|htmx\\.js}")
    ResponseEntity<byte[]> file(
            @PathVariable String file,
            @RequestParam(required = false) String v,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            HttpServletResponse response) {
        PageFile wanted = PageFile.of(file);
        // In place of what stands in every answer, not beside it.
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, (wanted.version().equals(v) ? FOR_EVER : AN_HOUR).getHeaderValue());
        boolean packed = encodings.contains(GZIP) && !encodings.contains(GZIP + ";q=0");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, wanted.type() + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return packed
                ? answer.header(HttpHeaders.CONTENT_ENCODING, GZIP).body(wanted.compressed())
                : answer.body(wanted.content());
    }
}
