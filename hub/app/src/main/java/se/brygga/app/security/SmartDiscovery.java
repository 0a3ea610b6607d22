package se.brygga.app.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.brygga.app.HubSettings.Issuer;

/**
 * Tells applications where to get tokens (<a href="https://hl7.org/fhir/smart-app-launch/conformance.html">SMART 2.2,
 * conformance</a>): the endpoints of the first issuer, and what is true of the hub. JSON whatever is asked for.
 */
final class SmartDiscovery extends HttpServlet {

    static final String AT_ROOT = "/.well-known/smart-configuration";
    static final String AT_FHIR = "/fhir/.well-known/smart-configuration";

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient byte[] document;

    SmartDiscovery(List<Issuer> issuers) {
        this.document = issuers.stream()
                .findFirst()
                .filter(issuer -> !issuer.tokenEndpoint().isEmpty())
                .map(SmartDiscovery::document)
                .map(ObjectNode::toString)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(null);
    }

    private static ObjectNode document(Issuer issuer) {
        ObjectNode document = JSON.createObjectNode().put("token_endpoint", issuer.tokenEndpoint());
        boolean people = !issuer.authorizationEndpoint().isEmpty();
        var grants = document.putArray("grant_types_supported").add("client_credentials");
        document.putArray("token_endpoint_auth_methods_supported").add("private_key_jwt");
        document.putArray("token_endpoint_auth_signing_alg_values_supported")
                .add("ES384")
                .add("RS384");
        document.putArray("code_challenge_methods_supported").add("S256");
        document.putArray("scopes_supported")
                .add("system/*.cruds")
                .add("user/*.rs")
                .add("patient/*.rs");
        var capabilities = document.putArray("capabilities")
                .add("client-confidential-asymmetric")
                .add("permission-v2");
        if (people) {
            document.put("authorization_endpoint", issuer.authorizationEndpoint());
            document.putArray("response_types_supported").add("code");
            grants.add("authorization_code");
            capabilities.add("permission-user").add("permission-patient");
        }
        return document;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        if (document == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.getWriter().write("{\"status\":404,\"detail\":\"No issuer with a token endpoint is set here\"}");
            return;
        }
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
