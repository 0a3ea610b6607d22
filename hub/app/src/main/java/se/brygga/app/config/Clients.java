package se.brygga.app.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Role;

/**
 * Who may log in with what: applications and systems, as config/clients.yml lists them (security.md 2.2-2.4).
 *
 * @param all in the order of the file
 * @param purposes what the purpose of a commission counts as, by its words
 * @param scope which kinds of information a person needs for the work (PDL 4:2)
 */
public record Clients(List<Client> all, Map<String, Purpose> purposes, InformationScope scope) {

    /**
     * One application or system.
     *
     * @param id as the issuer knows it: {@code client_id} of its tokens
     * @param connector of a custodian's own system; null for an application that people use
     * @param roles that people may have through it; empty for a system
     * @param scopes the widest that it may have
     * @param certificate that it shows instead of a token; null if it has none
     * @param issuer whose tokens alone may name it; null if there is but one
     * @param rate requests in a second; 0 for the usual ones
     */
    public record Client(
            String id,
            String connector,
            Set<Role> roles,
            List<String> scopes,
            Certificate certificate,
            String issuer,
            int rate) {

        /** Returns the connector of a custodian's own system. */
        public Optional<String> ownConnector() {
            return Optional.ofNullable(connector);
        }
    }

    /** A TLS client certificate by one of its alternative names (DNS name or URI) and by who issued it. */
    public record Certificate(String san, X500Principal issuer) {}

    /** Returns the client with this id. */
    public Optional<Client> find(String id) {
        return all.stream().filter(client -> client.id().equals(id)).findFirst();
    }

    /** Returns the client to which a certificate with these names belongs. */
    public Optional<Client> holding(Set<String> names, X500Principal issuer) {
        return all.stream()
                .filter(client -> client.certificate() != null)
                .filter(client -> names.contains(client.certificate().san()))
                .filter(client -> client.certificate().issuer().equals(issuer))
                .findFirst();
    }

    /** Returns what the purpose of a commission counts as. */
    public Purpose purpose(String commission) {
        return commission == null ? Purpose.OTHER : purposes.getOrDefault(commission, Purpose.OTHER);
    }
}
