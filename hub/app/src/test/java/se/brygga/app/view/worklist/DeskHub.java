package se.brygga.app.view.worklist;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.HttpEncodingAutoConfiguration;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.access.scope.SmartScopes;
import se.brygga.app.casework.UnitSayings;
import se.brygga.app.security.SecuredHub;
import se.brygga.app.view.patient.StaticParts;
import se.brygga.app.view.session.FormTokens;
import se.brygga.app.view.session.OpenedView;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.RegisterEntry;
import se.brygga.record.JdbcRecord;

/** A running hub with the pages of a desk, a record with coordination at work, and what its units have said. */
public final class DeskHub implements AutoCloseable {

    public static final String WARD = "SE2329990010-K01";
    public static final String NURSING = "SE2120009994-HSV01";
    public static final String HOME_CARE = "SE2120009994-HTJ01";

    public final SecuredHub hub;
    public final DeskStory story;

    /** Starts it; {@code more} controllers stand beside the pages. */
    public DeskHub(Path folder, Class<?>... more) throws IOException {
        DeskRecord.OUTGOING.clear();
        DeskRecord.folder = folder;
        Class<?>[] own = {
            DeskRecord.class,
            DeskReading.class,
            WorkRows.class,
            PlanGaps.class,
            WorklistController.class,
            TasksController.class,
            MessagesController.class,
            LiftsController.class,
            DeskRefusals.class,
            ThymeleafAutoConfiguration.class,
            HttpEncodingAutoConfiguration.class,
            StaticParts.files()
        };
        hub = new SecuredHub(
                folder,
                Map.of("brygga.view.application", "view"),
                Stream.of(own, OpenedView.deskWiring(), more)
                        .flatMap(Stream::of)
                        .toArray(Class<?>[]::new));
        story = new DeskStory(hub.context.getBean(JdbcRecord.class), hub.context.getBean(UnitSayings.class));
    }

    /** Returns a nurse of the home nursing. */
    public static Caller nurse() {
        return reader(Side.CARE, "SE2120009994-V1", NURSING, "SE2120009994-A1");
    }

    /** Returns another nurse of the same unit. */
    public static Caller colleague() {
        return reader(Side.CARE, "SE2120009994-V1", NURSING, "SE2120009994-A2");
    }

    /** Returns a physician of the ward. */
    public static Caller physician() {
        return reader(Side.CARE, "SE2329990010-V1", WARD, "SE2329990010-A1");
    }

    /** Returns a care-needs assessor of the home care. */
    public static Caller assessor() {
        return reader(Side.SOCIAL, "SE2120009994-O1", HOME_CARE, "SE2120009994-E3");
    }

    /** Returns how many deliveries have been handed out. */
    public static int handedOut() {
        return DeskRecord.OUTGOING.size();
    }

    /** Returns the token of a desk's forms. */
    public static String token(OpenedView view) {
        return new FormTokens(DeskRecord.HASH).of(view.launch());
    }

    /** Returns a nurse whose role needs these kinds of information alone. */
    public static Caller nurseFor(Set<String> types) {
        Reader all = nurse().reader();
        return caller(
                Set.of(Role.READER),
                new Reader(all.side(), all.provider(), all.unit(), all.user(), 3, all.purpose(), types, false));
    }

    /** Returns somebody of the home nursing who records consents and does nothing else. */
    public static Caller consentAdmin() {
        return caller(Set.of(Role.CONSENT_ADMIN), nurse().reader());
    }

    static Caller reader(Side side, String provider, String unit, String user) {
        Purpose purpose = side == Side.CARE ? Purpose.CARE : Purpose.INTERVENTION;
        return caller(Set.of(Role.READER), new Reader(side, provider, unit, user, 3, purpose, null, false));
    }

    private static Caller caller(Set<Role> roles, Reader reader) {
        return new Caller(
                "shared-view",
                "https://idp.example.se",
                "id-of-token",
                roles,
                SmartScopes.parse("user/*.rs"),
                reader,
                null,
                null,
                "127.0.0.1");
    }

    /** Opens a desk. */
    public OpenedView desk(Caller caller) {
        return OpenedView.open(hub.context, caller, null);
    }

    /** Returns a page of a desk. */
    public String page(Caller caller, String below) {
        HttpResponse<String> answer = desk(caller).get(below);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Returns something out of the record. */
    public <T> T record(Function<RecordTransaction, T> work) {
        return hub.context.getBean(JdbcRecord.class).store().write(work::apply);
    }

    /** Adds an entry of the registers. */
    public void enter(RegisterEntry entry) {
        hub.context.getBean(JdbcRecord.class).registers().add(entry);
    }

    /** Returns the value of a field of the first form that has it. */
    public static String field(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1) : null;
    }

    /** Returns the first match of a pattern's group. */
    public static String find(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        return found.find() ? found.group(1) : null;
    }

    /** Keeps a page with its style sheet where it can be looked at. */
    public static void keep(String name, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/screens"));
        Files.writeString(folder.resolve(name + ".html"), html.replaceAll("\"/view\\.css[^\"]*\"", "\"view.css\""));
        Path style = Path.of(System.getProperty("brygga.root"), "hub/app/src/main/resources/static/view.css");
        Files.write(folder.resolve("view.css"), Files.readAllBytes(style));
    }

    /** Returns the text of each row of a page's tables. */
    public static List<String> rows(String page) {
        return Pattern.compile("<tr[^>]*>\\s*<td.*?</tr>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .toList();
    }

    @Override
    public void close() {
        hub.close();
    }
}
