package fr.aiguilleur.subscription;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells the addresses of the internet from those of our own machines and networks, where nobody may send us. */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        boolean ours = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] octets = address.getAddress();
        return !ours && (address instanceof Inet6Address ? global6(octets) : global4(octets));
    }

    /** Without 0/8, shared 100.64/10, 192.0.0/24, test nets, 198.18/15 and everything from 240/4 on. */
    private static boolean global4(byte[] octets) {
        int a = octets[0] & 0xff;
        int b = octets[1] & 0xff;
        int c = octets[2] & 0xff;
        return a != 0
                && a < 240
                && !(a == 100 && b >= 64 && b < 128)
                && !(a == 192 && b == 0 && (c == 0 || c == 2))
                && !(a == 198 && (b == 18 || b == 19 || b == 51 && c == 100))
                && !(a == 203 && b == 0 && c == 113);
    }

    /** Only 2000::/3, and there neither Teredo nor 6to4, which hide an address of version 4. */
    private static boolean global6(byte[] octets) {
        boolean global = (octets[0] & 0xe0) == 0x20;
        boolean teredo = octets[0] == 0x20 && octets[1] == 0x01 && octets[2] == 0 && octets[3] == 0;
        boolean sixToFour = octets[0] == 0x20 && octets[1] == 0x02;
        return global && !teredo && !sixToFour;
    }
}
