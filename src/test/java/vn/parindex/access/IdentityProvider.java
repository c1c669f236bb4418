package vn.parindex.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small OpenID Connect provider: discovery, keys and real signed tokens. */
public class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    static final String KEY_ID = "key-1";
    static final KeyPair KEY = key(105, 179);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static volatile String issuer;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://localhost:" + server.getAddress().getPort();
        serve(
                "/.well-known/openid-configuration",
                Map.of(
                        "issuer", issuer,
                        "jwks_uri", issuer + "/keys",
                        "authorization_endpoint", issuer + "/authorize",
                        "token_endpoint", issuer + "/token"));
        RSAPublicKey key = publicKey();
        serve(
                "/keys",
                Map.of(
                        "keys",
                        List.of(Map.of(
                                "kty",
                                "RSA",
                                "use",
                                "sig",
                                "alg",
                                "RS256",
                                "kid",
                                KEY_ID,
                                "n",
                                base64(unsigned(key.getModulus())),
                                "e",
                                base64(unsigned(key.getPublicExponent()))))));
        server.start();
        return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url", issuer);
    }

    private void serve(String path, Object content) {
        server.createContext(path, exchange -> {
            byte[] body = JSON.writeValueAsBytes(content);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    static RSAPublicKey publicKey() {
        return (RSAPublicKey) KEY.getPublic();
    }

    /** The claims of a token that is right: for a person of these roles, good for five minutes. */
    static JwtClaimsBuilder claims(String name, String... roles) {
        return Jwt.issuer(issuer)
                .audience("parindex")
                .subject("sub-of-" + name)
                .preferredUserName(name)
                .groups(Set.of(roles))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(300));
    }

    static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(KEY.getPrivate());
    }

    static String issuer() {
        return issuer;
    }

    /** This very payload, signed with the right key: nothing is added to it. */
    static String signedAsItIs(String payload) {
        String content = base64(("{\"alg\":\"RS256\",\"kid\":\"" + KEY_ID + "\"}").getBytes(StandardCharsets.UTF_8))
                + "." + base64(payload.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEY.getPrivate());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that nobody signed. */
    static String unsigned(String payload) {
        return base64("{\"alg\":\"none\",\"kid\":\"key-1\"}".getBytes(StandardCharsets.UTF_8)) + "." + payload + ".";
    }

    /**
     * A key of 2048 bits from the primes so far below 2<sup>1024</sup>, which keeps nothing secret; to find two others takes half a second of a core and more, in each
     * application. The nearest are 105, 179, 1397 and 3177 below.
     */
    static KeyPair key(int below, int alsoBelow) {
        var end = BigInteger.ONE.shiftLeft(1024);
        var p = end.subtract(BigInteger.valueOf(below));
        var q = end.subtract(BigInteger.valueOf(alsoBelow));
        var withoutOne = new BigInteger[] {p.subtract(BigInteger.ONE), q.subtract(BigInteger.ONE)};
        var open = RSAKeyGenParameterSpec.F4;
        var secret = open.modInverse(withoutOne[0].multiply(withoutOne[1]));
        try {
            var keys = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    keys.generatePublic(new RSAPublicKeySpec(p.multiply(q), open)),
                    keys.generatePrivate(new RSAPrivateCrtKeySpec(
                            p.multiply(q),
                            open,
                            secret,
                            p,
                            q,
                            secret.mod(withoutOne[0]),
                            secret.mod(withoutOne[1]),
                            q.modInverse(p))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
