package se.brygga.app.view.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.reading.Access;
import se.brygga.app.security.RequestId;
import se.brygga.app.view.session.FormTokens;
import se.brygga.app.view.session.OpenDesk;
import se.brygga.app.view.words.ViewWords;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** Begins each page of a desk: what it is asked for, as whom, and what stands around it. */
@Component
final class DeskReading {

    private final Organisations organisations;
    private final FormTokens tokens;
    private final Clock clock;

    DeskReading(Organisations organisations, FormTokens tokens, Clock clock) {
        this.organisations = organisations;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A page that is being made. */
    record Begun(Access access, Asked asked, ViewWords words) {

        String unit() {
            return access.caller().reader().unit();
        }
    }

    /** Begins a page; {@code allowed} are the keys that it may be asked by. */
    Begun begin(OpenDesk desk, String here, Set<String> allowed, HttpServletRequest request, Model model) {
        Asked asked = Asked.of(request.getParameterMap(), allowed);
        ViewWords words = ViewWords.of(asked.language());
        var access = new Access(
                desk.caller(),
                AccessEvent.Kind.PAGE,
                "desk-" + here,
                'r',
                asked.keys().isEmpty() ? null : asked.keys().toString(),
                RequestId.of(request),
                clock.instant());
        String unit = desk.caller().reader().unit();
        var frame = new DeskPage.Frame(
                here,
                organisations.find(unit).map(Organisation::name).orElse(unit),
                tokens.of(desk.launch()),
                UUID.randomUUID().toString(),
                access.at());
        model.addAttribute("desk", DeskPage.of(desk, asked, frame));
        model.addAttribute("open", desk);
        model.addAttribute("w", words);
        return new Begun(access, asked, words);
    }
}
