package se.brygga.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The hub's own settings, keys {@code brygga.*}; an unknown key stops the start.
 *
 * @param home folder for data and logs
 * @param root folder with config, connectors and routes
 * @param record where the record is kept
 * @param broker which broker buffers the messages
 * @param pipeline how messages are worked off
 * @param intake limits at the doors
 * @param disk when to warn and when to stop accepting
 * @param audit where the audit log's signed heads go and how long it is kept
 * @param security whose logins count, and limits for each client
 * @param conversation limits of messages between units
 * @param view who opens the view, and for how long
 */
@ConfigurationProperties(prefix = "brygga", ignoreUnknownFields = false)
public record HubSettings(
        @DefaultValue("var") Path home,
        @DefaultValue(".") Path root,
        @DefaultValue Record record,
        @DefaultValue Broker broker,
        @DefaultValue Pipeline pipeline,
        @DefaultValue Intake intake,
        @DefaultValue Disk disk,
        @DefaultValue Audit audit,
        @DefaultValue Security security,
        @DefaultValue Conversation conversation,
        @DefaultValue ViewSettings view) {

    /**
     * Where the record is kept.
     *
     * @param url JDBC URL; empty = SQLite under the home folder
     * @param username of the database; empty for SQLite
     * @param passwordFile file with the password; empty for none
     * @param readers connections for reading
     */
    public record Record(
            @DefaultValue("") String url,
            @DefaultValue("") String username,
            @DefaultValue("") String passwordFile,
            @DefaultValue("4") int readers) {}

    /**
     * Which broker buffers the messages.
     *
     * @param url {@code vm://0} = embedded, else {@code tcp://host:port} of an Artemis
     * @param username at an outside broker
     * @param passwordFile file with the password
     */
    public record Broker(
            @DefaultValue("vm://0") String url,
            @DefaultValue("") String username,
            @DefaultValue("") String passwordFile) {

        /** Tells whether the hub runs its own broker. */
        public boolean embedded() {
            return url.startsWith("vm:");
        }
    }

    /**
     * How messages are worked off.
     *
     * @param consumers of each inbox; messages of one person stay in order
     * @param batch most messages per database commit
     */
    public record Pipeline(
            @DefaultValue("2") int consumers,
            @DefaultValue("64") int batch) {}

    /**
     * Limits at the doors (security.md 7).
     *
     * @param maxMessage largest frame, body or file
     * @param frameTimeout how long a started frame may take
     * @param maxBuffered bytes of unfinished and unanswered frames of all connections together, and of large FHIR bodies
     * @param mllpThreads how many connections are served at the same moment
     * @param plainNetwork true if doors without client certificates may be open beyond loopback
     */
    public record Intake(
            @DefaultValue("16MB") DataSize maxMessage,
            @DefaultValue("30s") Duration frameTimeout,
            @DefaultValue("48MB") DataSize maxBuffered,
            @DefaultValue("64") int mllpThreads,
            @DefaultValue("false") boolean plainNetwork) {}

    /**
     * When to warn and when to stop accepting.
     *
     * @param warnBelow free space of the home folder's disk
     * @param stopBelow free space of the home folder's disk
     */
    public record Disk(
            @DefaultValue("1GB") DataSize warnBelow,
            @DefaultValue("256MB") DataSize stopBelow) {}

    /**
     * The audit log; nothing turns it off.
     *
     * @param heads file for the signed heads; empty = audit-heads.txt in the home folder
     * @param keep how long entries are kept, at least 5 years
     */
    public record Audit(
            @DefaultValue("") String heads,
            @DefaultValue("P10Y") Period keep) {

        /** Returns the file for the signed heads. */
        public Path headsIn(Path home) {
            return heads.isEmpty() ? home.resolve("audit-heads.txt") : Path.of(heads);
        }
    }

    /**
     * Messages between units about a person.
     *
     * @param unreadAfter after this time a unit is asked to read a message, and has as long again to do it
     * @param largestFile largest file that a message may bring
     */
    public record Conversation(
            @DefaultValue("2d") Duration unreadAfter,
            @DefaultValue("10MB") DataSize largestFile) {}

    /**
     * Whose logins count, and limits for each client (security.md 2.1 and 7).
     *
     * @param publicUrl address under which the hub is reached; tokens are for it with {@code /fhir} behind
     * @param issuers authorization servers; one with an empty name is none
     * @param clientsRate requests of one client in a second
     * @param usersRate requests of one person in a second
     * @param maxReaderBody largest body of a request that is no custodian's system
     * @param maxUrl most characters of path and query
     * @param personsRate readings of one patient in a minute
     */
    public record Security(
            @DefaultValue("http://127.0.0.1:8080") String publicUrl,
            @DefaultValue List<Issuer> issuers,
            @DefaultValue("50") int clientsRate,
            @DefaultValue("10") int usersRate,
            @DefaultValue("64KB") DataSize maxReaderBody,
            @DefaultValue("4096") int maxUrl,
            @DefaultValue("60") int personsRate) {

        /** Returns the audience of tokens for this hub. */
        public String audience() {
            return publicUrl + "/fhir";
        }

        /** Returns the issuers that have a name. */
        public List<Issuer> named() {
            return issuers.stream().filter(each -> !each.issuer().isEmpty()).toList();
        }
    }

    /**
     * An authorization server whose tokens count.
     *
     * @param issuer its name, exactly as tokens give it in {@code iss}
     * @param jwks where its public keys are: an http(s) URL, or {@code file:PATH}
     * @param authorizationEndpoint for the discovery of SMART; empty if people cannot log in there
     * @param tokenEndpoint for the discovery of SMART
     */
    public record Issuer(
            @DefaultValue("") String issuer,
            @DefaultValue("") String jwks,
            @DefaultValue("") String authorizationEndpoint,
            @DefaultValue("") String tokenEndpoint) {}
}
