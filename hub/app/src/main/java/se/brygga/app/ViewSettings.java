package se.brygga.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The view that opens inside record systems, keys {@code brygga.view.*} (view.md 3).
 *
 * @param application client of config/clients.yml whose roles and scopes a reader of the view has
 * @param idle after so long without a page it closes
 * @param longest after so long it closes in any case
 * @param hosts record systems that may open it; one with an empty id is none
 * @param signOn where a browser signs on that opens the view by a handle
 * @param cutOff how long a source may take before it counts as one that did not answer
 * @param fresh after so long without a delivery what a source has delivered counts as old
 * @param freshOf the same by connector, for those that deliver more seldom or more often than most
 */
public record ViewSettings(
        @DefaultValue("shared-view") String application,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("8h") Duration longest,
        @DefaultValue List<Host> hosts,
        @DefaultValue SignOn signOn,
        @DefaultValue("2500ms") Duration cutOff,
        @DefaultValue("1d") Duration fresh,
        @DefaultValue Map<String, Duration> freshOf) {

    /**
     * A record system that may open the view, in any of the ways that it has settings for.
     *
     * @param id its name here, in the audit log and in messages
     * @param providers HSA-ids of the care and social care providers whose staff it may open the view for, and of no others
     * @param frames origins that may show the view in a frame; none without
     * @param iss its FHIR base for SMART EHR launch, exactly as it sends it; empty if it has none
     * @param issuer of its ID tokens, exactly; empty if it is {@code iss}
     * @param clientId of the view at its token endpoint
     * @param keyFile private JSON Web Key with which the view proves itself there
     * @param contextClient system of config/clients.yml that posts launch contexts; empty if none does
     * @param formIssuer who signs launch forms, exactly; empty if nobody does
     * @param formKeys public keys for those: an https URL, or {@code file:PATH}
     * @param cdsIssuer who signs calls of CDS Hooks, exactly; empty if nobody does
     * @param cdsKeys public keys for those: an https URL, or {@code file:PATH}
     * @param cdsProvider HSA-id of the provider whose users those calls are for, who have logged in at level 3
     */
    public record Host(
            @DefaultValue("") String id,
            @DefaultValue List<String> providers,
            @DefaultValue List<String> frames,
            @DefaultValue("") String iss,
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String keyFile,
            @DefaultValue("") String contextClient,
            @DefaultValue("") String formIssuer,
            @DefaultValue("") String formKeys,
            @DefaultValue("") String cdsIssuer,
            @DefaultValue("") String cdsKeys,
            @DefaultValue("") String cdsProvider) {

        /** Returns the origins without empty ones. */
        public List<String> framedBy() {
            return frames.stream().filter(origin -> !origin.isBlank()).toList();
        }

        /** Tells whether it may open the view for the staff of a provider; HSA-ids are the same in capitals and small letters. */
        public boolean speaksFor(String provider) {
            return provider != null && providers.stream().anyMatch(provider::equalsIgnoreCase);
        }

        /** Returns who signs its ID tokens. */
        public String idTokensOf() {
            return issuer.isEmpty() ? iss : issuer;
        }
    }

    /**
     * The view as an application of a trusted issuer, for browsers without a login.
     *
     * @param issuer one of {@code brygga.security.issuers}; empty if the view opens by SMART launch alone
     * @param keyFile private JSON Web Key of the client that {@code application} names
     */
    public record SignOn(
            @DefaultValue("") String issuer,
            @DefaultValue("") String keyFile) {}

    /** Returns the hosts that have an id. */
    public List<Host> named() {
        return hosts.stream().filter(host -> !host.id().isEmpty()).toList();
    }

    /** Returns the host with this id. */
    public Optional<Host> host(String id) {
        return named().stream().filter(host -> host.id().equals(id)).findFirst();
    }

    /** Returns every origin that may show the view in a frame. */
    public List<String> frames() {
        return named().stream()
                .flatMap(host -> host.framedBy().stream())
                .distinct()
                .toList();
    }
}
