package vn.parindex.mcp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * One message of JSON-RPC 2.0.
 *
 * @param id null for one that wants no answer
 * @param method null for an answer of the client's
 * @param params an object; missing where there are none
 */
record RpcMessage(JsonNode id, String method, JsonNode params) {

    /** @throws RpcError for what is no message */
    static RpcMessage of(JsonNode sent) {
        if (!sent.isObject() || !sent.path("jsonrpc").asText().equals("2.0")) {
            throw RpcError.of(
                    RpcError.NO_REQUEST,
                    "Mỗi thông điệp là một đối tượng JSON có \"jsonrpc\": \"2.0\".",
                    "A message is a JSON object with \"jsonrpc\": \"2.0\".");
        }
        var id = sent.get("id");
        boolean answers = sent.has("result") || sent.has("error");
        if (!answers && !sent.path("method").isTextual()) {
            throw RpcError.of(RpcError.NO_REQUEST, "Thông điệp thiếu \"method\".", "The message has no \"method\".");
        }
        if (id != null && !id.isTextual() && !id.isIntegralNumber()) {
            throw RpcError.of(
                    RpcError.NO_REQUEST, "\"id\" phải là chuỗi hoặc số nguyên.", "\"id\" is a text or a whole number.");
        }
        var params = sent.path("params");
        if (!params.isMissingNode() && !params.isObject()) {
            throw RpcError.of(RpcError.NO_REQUEST, "\"params\" phải là một đối tượng.", "\"params\" is an object.");
        }
        return new RpcMessage(
                id,
                answers ? null : sent.path("method").asText(),
                params.isMissingNode() ? MissingNode.getInstance() : params);
    }

    /** Whether it is to be answered. */
    boolean isRequest() {
        return id != null && method != null;
    }

    String text(String name) {
        return params.path(name).asText("");
    }
}
