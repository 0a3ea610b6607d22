package se.brygga.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.ETagSupportEnum;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.interceptor.BanUnsupportedHttpMethodsInterceptor;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.search.Searching;
import se.brygga.app.fhir.search.Sources;

/** HAPI's plain server with nothing bound but what the allow-list has (security.md 5, HAPI rows). */
final class FhirServer extends RestfulServer {

    private static final long serialVersionUID = 1L;
    private static final int NOT_MODIFIED = 304;
    private static final Pattern ETAG = Pattern.compile("W/\"\\d{1,9}\"");

    FhirServer(FhirContext fhir, String base, Refusals refusals) {
        super(fhir);
        setServerAddressStrategy(new HardcodedServerAddressStrategy(base));
        setUncompressIncomingContents(false);
        setDefaultPrettyPrint(false);
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setETagSupport(ETagSupportEnum.ENABLED);
        registerInterceptor(new BanUnsupportedHttpMethodsInterceptor());
        registerInterceptor(new Failures(refusals));
    }

    void serve(Sources sources, Searching searching, List<Offered.Addition> additions) {
        registerProviders(Arrays.stream(Allowed.values())
                .map(allowed -> new TypeReads(allowed, sources, searching))
                .toList());
        additions.forEach(addition -> registerProvider(addition.provider()));
    }

    /** The gate has chosen the id and has answered it. */
    @Override
    protected String getOrCreateRequestId(HttpServletRequest request) {
        return Call.of(request).requestId();
    }

    @Override
    protected void addRequestIdToResponse(ServletRequestDetails details, String requestId) {
        // See above.
    }

    /** The answer does not tell which software gives it: metadata does, once. */
    @Override
    public void addHeadersToResponse(HttpServletResponse response) {
        // Nothing to add.
    }

    /** Answers what fails inside HAPI. */
    @Interceptor
    static final class Failures {

        private final Refusals refusals;

        Failures(Refusals refusals) {
            this.refusals = refusals;
        }

        /** Answers once, and keeps HAPI from answering with its own words. */
        @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
        public boolean answer(
                BaseServerResponseException thrown, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (thrown.getStatusCode() == NOT_MODIFIED) {
                String known = request.getHeader("If-None-Match");
                if (known != null && ETAG.matcher(known).matches()) {
                    response.setHeader("ETag", known);
                }
                response.setStatus(NOT_MODIFIED);
            } else {
                refusals.answer(request, response, thrown);
            }
            return false;
        }
    }
}
