package se.brygga.access.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How well the blocks of each provider are known (security.md 7: block data that are too old withhold).
 *
 * @param mostAge by provider whose own system keeps its blocks: how old its last whole report may be. A provider that is not
 *     named keeps its blocks in this register, where they are always known
 * @param last by provider: when its blocks were last reported whole
 */
public record BlockReports(Map<String, Duration> mostAge, Map<String, Instant> last) {

    /** Tells whether all blocks of a provider are known at a moment; a report from the future tells as little as an old one. */
    public boolean known(String provider, Instant now) {
        Duration most = mostAge.get(provider);
        if (most == null) {
            return true;
        }
        Instant reported = last.get(provider);
        return reported != null && Duration.between(reported, now).abs().compareTo(most) <= 0;
    }
}
