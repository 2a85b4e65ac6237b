/**
 * @file
 * The table of status codes as one macro, for C and C++ alike.
 *
 * Printed from data/status-codes.tsv: script/generate-status-headers makes it again.
 *
 * PHRASEBOOK_STATUS_MAP(XX) is XX(number, name, phrase) for every code in ascending order, with
 * nothing between them:
 *
 *     #define XX(number, name, phrase) HTTP_##name = number,
 *     enum http_status { PHRASEBOOK_STATUS_MAP(XX) };
 *     #undef XX
 *
 * The phrase is the reason phrase, a string literal: English and ASCII by definition, never
 * translated (RFC 9110 section 15). The name is made of it:
 *
 * - Letters become capitals, an apostrophe goes, and all else between letters and digits is one
 *   "_": "I'm a teapot" is IM_A_TEAPOT. What would begin with a digit begins with STATUS_.
 * - Of codes with one phrase, the registered one has the name; the others, or all where none or
 *   several are registered, have their number behind it: UNAUTHORIZED is 401, UNAUTHORIZED_561 what
 *   a vendor made of it.
 *
 * Put something in front of a name (##), as above: alone it may be a macro already (OK is one of
 * curses). A code whose reason phrase is changed by its standard changes its name here.
 *
 * C89 suffices; nothing is included.
 */
#ifndef PHRASEBOOK_STATUS_MAP_H
#define PHRASEBOOK_STATUS_MAP_H

/* clang-format off */
#define PHRASEBOOK_STATUS_MAP(XX) \
    XX(100, CONTINUE, "Continue") \
    XX(101, SWITCHING_PROTOCOLS, "Switching Protocols") \
    XX(102, PROCESSING, "Processing") \
    XX(103, EARLY_HINTS, "Early Hints") \
    XX(104, UPLOAD_RESUMPTION_SUPPORTED, "Upload Resumption Supported") \
    XX(200, OK, "OK") \
    XX(201, CREATED, "Created") \
    XX(202, ACCEPTED, "Accepted") \
    XX(203, NON_AUTHORITATIVE_INFORMATION, "Non-Authoritative Information") \
    XX(204, NO_CONTENT, "No Content") \
    XX(205, RESET_CONTENT, "Reset Content") \
    XX(206, PARTIAL_CONTENT, "Partial Content") \
    XX(207, MULTI_STATUS, "Multi-Status") \
    XX(208, ALREADY_REPORTED, "Already Reported") \
    XX(226, IM_USED, "IM Used") \
    XX(300, MULTIPLE_CHOICES, "Multiple Choices") \
    XX(301, MOVED_PERMANENTLY, "Moved Permanently") \
    XX(302, FOUND, "Found") \
    XX(303, SEE_OTHER, "See Other") \
    XX(304, NOT_MODIFIED, "Not Modified") \
    XX(305, USE_PROXY, "Use Proxy") \
    XX(306, SWITCH_PROXY, "Switch Proxy") \
    XX(307, TEMPORARY_REDIRECT, "Temporary Redirect") \
    XX(308, PERMANENT_REDIRECT, "Permanent Redirect") \
    XX(400, BAD_REQUEST, "Bad Request") \
    XX(401, UNAUTHORIZED, "Unauthorized") \
    XX(402, PAYMENT_REQUIRED, "Payment Required") \
    XX(403, FORBIDDEN, "Forbidden") \
    XX(404, NOT_FOUND, "Not Found") \
    XX(405, METHOD_NOT_ALLOWED, "Method Not Allowed") \
    XX(406, NOT_ACCEPTABLE, "Not Acceptable") \
    XX(407, PROXY_AUTHENTICATION_REQUIRED, "Proxy Authentication Required") \
    XX(408, REQUEST_TIMEOUT, "Request Timeout") \
    XX(409, CONFLICT, "Conflict") \
    XX(410, GONE, "Gone") \
    XX(411, LENGTH_REQUIRED, "Length Required") \
    XX(412, PRECONDITION_FAILED, "Precondition Failed") \
    XX(413, CONTENT_TOO_LARGE, "Content Too Large") \
    XX(414, URI_TOO_LONG, "URI Too Long") \
    XX(415, UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type") \
    XX(416, RANGE_NOT_SATISFIABLE, "Range Not Satisfiable") \
    XX(417, EXPECTATION_FAILED, "Expectation Failed") \
    XX(418, IM_A_TEAPOT, "I'm a teapot") \
    XX(419, PAGE_EXPIRED, "Page Expired") \
    XX(421, MISDIRECTED_REQUEST, "Misdirected Request") \
    XX(422, UNPROCESSABLE_CONTENT, "Unprocessable Content") \
    XX(423, LOCKED, "Locked") \
    XX(424, FAILED_DEPENDENCY, "Failed Dependency") \
    XX(425, TOO_EARLY, "Too Early") \
    XX(426, UPGRADE_REQUIRED, "Upgrade Required") \
    XX(428, PRECONDITION_REQUIRED, "Precondition Required") \
    XX(429, TOO_MANY_REQUESTS, "Too Many Requests") \
    XX(431, REQUEST_HEADER_FIELDS_TOO_LARGE, "Request Header Fields Too Large") \
    XX(440, LOGIN_TIME_OUT, "Login Time-out") \
    XX(444, NO_RESPONSE, "No Response") \
    XX(449, RETRY_WITH, "Retry With") \
    XX(451, UNAVAILABLE_FOR_LEGAL_REASONS, "Unavailable For Legal Reasons") \
    XX(460, CLIENT_CLOSED_CONNECTION, "Client Closed Connection") \
    XX(463, TOO_MANY_FORWARDED_IP_ADDRESSES, "Too Many Forwarded IP Addresses") \
    XX(464, INCOMPATIBLE_PROTOCOL, "Incompatible Protocol") \
    XX(494, REQUEST_HEADER_TOO_LARGE, "Request Header Too Large") \
    XX(495, SSL_CERTIFICATE_ERROR, "SSL Certificate Error") \
    XX(496, SSL_CERTIFICATE_REQUIRED, "SSL Certificate Required") \
    XX(497, HTTP_REQUEST_SENT_TO_HTTPS_PORT, "HTTP Request Sent to HTTPS Port") \
    XX(498, INVALID_TOKEN, "Invalid Token") \
    XX(499, CLIENT_CLOSED_REQUEST, "Client Closed Request") \
    XX(500, INTERNAL_SERVER_ERROR, "Internal Server Error") \
    XX(501, NOT_IMPLEMENTED, "Not Implemented") \
    XX(502, BAD_GATEWAY, "Bad Gateway") \
    XX(503, SERVICE_UNAVAILABLE, "Service Unavailable") \
    XX(504, GATEWAY_TIMEOUT, "Gateway Timeout") \
    XX(505, HTTP_VERSION_NOT_SUPPORTED, "HTTP Version Not Supported") \
    XX(506, VARIANT_ALSO_NEGOTIATES, "Variant Also Negotiates") \
    XX(507, INSUFFICIENT_STORAGE, "Insufficient Storage") \
    XX(508, LOOP_DETECTED, "Loop Detected") \
    XX(509, BANDWIDTH_LIMIT_EXCEEDED, "Bandwidth Limit Exceeded") \
    XX(510, NOT_EXTENDED, "Not Extended") \
    XX(511, NETWORK_AUTHENTICATION_REQUIRED, "Network Authentication Required") \
    XX(520, WEB_SERVER_RETURNED_AN_UNKNOWN_ERROR, "Web Server Returned an Unknown Error") \
    XX(521, WEB_SERVER_IS_DOWN, "Web Server Is Down") \
    XX(522, CONNECTION_TIMED_OUT, "Connection Timed Out") \
    XX(523, ORIGIN_IS_UNREACHABLE, "Origin Is Unreachable") \
    XX(524, A_TIMEOUT_OCCURRED, "A Timeout Occurred") \
    XX(525, SSL_HANDSHAKE_FAILED, "SSL Handshake Failed") \
    XX(526, INVALID_SSL_CERTIFICATE, "Invalid SSL Certificate") \
    XX(527, RAILGUN_ERROR, "Railgun Error") \
    XX(529, SITE_IS_OVERLOADED, "Site Is Overloaded") \
    XX(530, ORIGIN_DNS_ERROR, "Origin DNS Error") \
    XX(561, UNAUTHORIZED_561, "Unauthorized") \
    XX(598, NETWORK_READ_TIMEOUT_ERROR, "Network Read Timeout Error") \
    XX(599, NETWORK_CONNECT_TIMEOUT_ERROR, "Network Connect Timeout Error")
/* clang-format on */

#endif
