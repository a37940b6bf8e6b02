package org.parley.access;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.http.CannotStart;

/**
 * Where a request comes from: the other end of its connection or, where that is a proxy of ours, whom the proxy names. Each proxy adds
 * the one before it at the end of the header, so it is read from there, as far as those who wrote it are trusted.
 */
final class Callers {
    private static final String FORWARDED = "Forwarded";
    static final String X_FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?([^\";]*)\"?");
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):[0-9]+|\\[([0-9A-Fa-f:.]+)](?::[0-9]+)?");
    /** Bytes: who has one address of IPv6 has all that share these. */
    private static final int NETWORK = 8;

    private final List<IpSubnetFilterRule> trusted;
    private final String header;

    /**
     * @throws CannotStart with one line for the operator
     */
    Callers(List<String> trusted, String header) {
        this.trusted = trusted.stream().map(String::strip).map(Callers::network).toList();
        this.header = Stream.of(X_FORWARDED_FOR, FORWARDED)
                .filter(header::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new CannotStart("PARLEY_PROXY_HEADER: '" + header + "' is not read; "
                        + X_FORWARDED_FOR + " or " + FORWARDED + " is."));
    }

    private static IpSubnetFilterRule network(String text) {
        int slash = text.indexOf('/');
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
        try {
            if (address != null) {
                int bits = slash < 0 ? address.getAddress().length * 8 : Integer.parseInt(text.substring(slash + 1));
                return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new CannotStart(
                "PARLEY_PROXY_TRUSTED: '" + text + "' is no address and no network; write 10.0.0.0/8,2001:db8::7.");
    }

    /**
     * One address of IPv4, or the network of one of IPv6.
     *
     * @param peer the other end of the connection, as digits; null where it has none
     * @param headers all values that a header has in the request
     */
    String of(@Nullable String peer, Function<String, List<String>> headers) {
        InetAddress caller = peer == null ? null : NetUtil.createInetAddressFromIpAddressString(peer);
        if (caller == null) {
            return "unknown";
        }
        if (isTrusted(caller)) {
            List<String> named = new ArrayList<>(headers.apply(header).stream()
                    .flatMap(value -> Stream.of(value.split(",", -1)))
                    .toList());
            Collections.reverse(named);
            for (String name : named) {
                Optional<InetAddress> before = address(name.strip());
                if (before.isEmpty()) {
                    break;
                }
                caller = before.get();
                if (!isTrusted(caller)) {
                    break;
                }
            }
        }
        return caller instanceof Inet6Address
                ? HexFormat.of().formatHex(caller.getAddress(), 0, NETWORK)
                : caller.getHostAddress();
    }

    private boolean isTrusted(InetAddress address) {
        InetSocketAddress end = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(network -> network.matches(end));
    }

    /** Empty where a proxy hides it. */
    private Optional<InetAddress> address(String name) {
        String text = name;
        if (header.equals(FORWARDED)) {
            Matcher node = FOR.matcher(name);
            text = node.find() ? node.group(1) : "";
        }
        Matcher port = WITH_PORT.matcher(text);
        if (port.matches()) {
            text = port.group(1) == null ? port.group(2) : port.group(1);
        }
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(text));
    }
}
