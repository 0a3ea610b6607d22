package se.brygga.app.view.session;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Where a browser goes next, and what it is to keep. */
record Way(URI to, List<String> cookies) {

    ResponseEntity<Void> answer() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(to)
                .headers(headers -> cookies.forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie)))
                .build();
    }
}
