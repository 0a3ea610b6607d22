package se.brygga.simulators.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that clients prove with who they are, each in a file of its own; an issuer gets the public halves.
 *
 * @param folder holds the private keys
 * @param published public half of each client's key
 */
public record ClientKeys(Path folder, Map<String, JWKSet> published) {

    /** Makes a new key for each client, as {@code <client>.jwk} in the folder, which only the owner can read. */
    public static ClientKeys generate(Path folder, Collection<String> clients) throws IOException {
        var published = new LinkedHashMap<String, JWKSet>();
        for (String client : clients) {
            JWK key = fresh();
            SecretFile.write(folder.resolve(client + ".jwk"), key.toJSONString());
            published.put(client, new JWKSet(key.toPublicJWK()));
        }
        return new ClientKeys(folder, Map.copyOf(published));
    }

    private static JWK fresh() {
        try {
            return new ECKeyGenerator(Curve.P_384).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java makes no keys with curve P-384", e);
        }
    }

    /** Returns who has a key. */
    public Set<String> clients() {
        return published.keySet();
    }

    /** Returns the file with a client's private key. */
    public Path file(String client) {
        return folder.resolve(client + ".jwk");
    }

    /** Returns the public key of a client; empty if it has none. */
    public Optional<JWKSet> publicKey(String client) {
        return Optional.ofNullable(published.get(client));
    }
}
