package vn.parindex.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.parindex.http.problem.ProblemException;

/**
 * Finds out who asks: a publisher token first, which so never reaches the provider, then OpenID Connect. Without a bearer token a request
 * is anonymous at once, whether the provider answers or not; with a wrong one it is refused, whatever it asks.
 */
@Singleton
class BearerMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(BearerMechanism.class);
    private static final String SCHEME = "Bearer";
    private static final BiConsumer<RoutingContext, Throwable> FAILING = RoutingContext::fail;
    private static final Uni<SecurityIdentity> ANONYMOUS = Uni.createFrom()
            .item(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(""))
                    .setAnonymous(true)
                    .build());

    private final Publishing publishing;
    private final OidcAuthenticationMechanism oidc;

    BearerMechanism(Publishing publishing, OidcAuthenticationMechanism oidc) {
        this.publishing = publishing;
        this.oidc = oidc;
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1000;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        List<String> sent = context.request().headers().getAll("Authorization");
        if (sent.stream().noneMatch(BearerMechanism::isBearer)) {
            // Credentials of other schemes are meant for a gateway before this service.
            // Nothing fails from here on; the platform would look the address up once more, to tell of a failure.
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAILING);
            return ANONYMOUS;
        }
        if (sent.size() > 1) {
            return refused();
        }
        var caller =
                publishing.tokens().find(sent.get(0).substring(SCHEME.length()).strip());
        if (caller.isPresent()) {
            return Uni.createFrom().item(identity(caller.get()));
        }
        return publishing.byOidc() ? askProvider(context, providers) : refused();
    }

    /** The name of a scheme may be written in any case (RFC 9110, 11.1). */
    private static boolean isBearer(String authorization) {
        String scheme = authorization.strip().split("\\s", 2)[0];
        return scheme.equalsIgnoreCase(SCHEME);
    }

    private Uni<SecurityIdentity> askProvider(RoutingContext context, IdentityProviderManager providers) {
        return oidc.authenticate(context, providers)
                .onItem()
                .ifNull()
                .failWith(() -> AccessProblems.invalidToken(true))
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(BearerMechanism::problem);
    }

    /** Whatever goes wrong with a token is the token's fault, unless it shows that the provider cannot be reached. */
    private static ProblemException problem(Throwable failure) {
        boolean away = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException || cause instanceof OIDCException);
        if (away) {
            LOG.warnf("The OpenID Connect provider cannot be asked: %s", failure);
            return AccessProblems.providerAway();
        }
        LOG.debug("A token was refused", failure);
        return AccessProblems.invalidToken(true);
    }

    private Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(AccessProblems.invalidToken(publishing.isEnabled()));
    }

    private static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.name()))
                .addAttribute(Callers.ATTRIBUTE, caller)
                .build();
    }

    /** Never asked for: every refusal is a problem with its own challenge. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", SCHEME));
    }
}
