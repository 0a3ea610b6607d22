package se.brygga.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.brygga.app.config.Clients;
import se.brygga.app.config.Clients.Client;
import se.brygga.app.refusal.Refused;

/**
 * Finds the client of a TLS certificate, which the server has checked against its trust store: by an alternative name and the
 * issuer (security.md 2.3). The common name says nothing (<a href="https://www.rfc-editor.org/rfc/rfc9525">RFC 9525</a>).
 */
final class ClientCertificates {

    private static final String CHAIN = "jakarta.servlet.request.X509Certificate";
    private static final Set<Integer> DNS_NAME_AND_URI = Set.of(2, 6);

    private final Clients clients;

    ClientCertificates(Clients clients) {
        this.clients = clients;
    }

    /** Returns the client; empty without a certificate. An unknown certificate is refused with 401 if it is {@code alone}. */
    Optional<Client> client(HttpServletRequest request, boolean alone) {
        if (!(request.getAttribute(CHAIN) instanceof X509Certificate[] chain) || chain.length == 0) {
            return Optional.empty();
        }
        Optional<Client> client = clients.holding(names(chain[0]), chain[0].getIssuerX500Principal());
        if (client.isEmpty() && alone) {
            throw Refused.login("CERTIFICATE_UNKNOWN", "No client is registered with this certificate");
        }
        return client;
    }

    private static Set<String> names(X509Certificate certificate) {
        Set<String> names = new HashSet<>();
        try {
            Collection<List<?>> found = certificate.getSubjectAlternativeNames();
            for (List<?> name : found == null ? List.<List<?>>of() : found) {
                if (name.get(0) instanceof Integer kind && DNS_NAME_AND_URI.contains(kind)) {
                    names.add(String.valueOf(name.get(1)));
                }
            }
        } catch (CertificateParsingException e) {
            throw Refused.login("CERTIFICATE_UNREADABLE", "The certificate's names cannot be read");
        }
        return names;
    }
}
