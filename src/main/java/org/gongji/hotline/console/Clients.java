package org.gongji.hotline.console;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who is let in by which token. Only hashes of tokens are held.
final class Clients {

    private final Map<String, Client> byHash = new HashMap<>();

    Clients(Map<String, ConsoleSettings.Grant> grants, Optional<Token> demo) {
        grants.forEach((name, grant) -> byHash.put(grant.tokenSha256(), new Client(name, grant.scopes())));
        demo.ifPresent(token -> byHash.put(token.sha256(), new Client("demo", Set.of(Scope.values()))));
    }

    Optional<Client> by(Token token) {
        return Optional.ofNullable(byHash.get(token.sha256()));
    }
}
