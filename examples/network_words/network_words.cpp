#include "network_words.hpp"

#include <phrasebook/catalog_builder.hpp>

namespace example {

namespace {

struct Words {
    NetworkFailure failure;
    const char* locale;
    const char* title;
    const char* summary;
    const char* advice;
};

constexpr Words all_words[] = {
    {NetworkFailure::unknown, "en", "Request not carried out",
     "The request failed, and no server said why.",
     "Check your connection, and try again in a few minutes."},
    {NetworkFailure::unknown, "fr", "Demande sans résultat",
     "La demande a échoué sans qu’un serveur dise pourquoi.",
     "Vérifiez votre connexion, puis réessayez dans quelques minutes."},
    {NetworkFailure::unknown, "zh-TW", "要求沒有完成", "要求失敗了，也沒有伺服器說明原因。",
     "請檢查網路連線，過幾分鐘再試。"},

    {NetworkFailure::host_not_found, "en", "No server by this name",
     "The name in the address leads to no server.",
     "Look for a typing error in the address. If other sites do not answer either, check your "
     "connection to the internet."},
    {NetworkFailure::host_not_found, "fr", "Serveur introuvable",
     "Le nom qui figure dans l’adresse ne mène à aucun serveur.",
     "Cherchez une faute de frappe dans l’adresse. Si d’autres sites ne répondent pas non plus, "
     "vérifiez votre connexion à Internet."},
    {NetworkFailure::host_not_found, "zh-TW", "找不到伺服器", "網址裡的名稱沒有對應的伺服器。",
     "請檢查網址有沒有打錯；若其他網站也連不上，再檢查網路連線。"},

    {NetworkFailure::unreachable, "en", "No way to the network",
     "This device has no connection that leads to the server.",
     "Check the Wi-Fi or the cable, and that flight mode is off."},
    {NetworkFailure::unreachable, "fr", "Réseau inaccessible",
     "Cet appareil n’a aucune connexion qui mène au serveur.",
     "Vérifiez le Wi-Fi ou le câble, et que le mode avion est désactivé."},
    {NetworkFailure::unreachable, "zh-TW", "連不上網路", "這台裝置沒有可通往伺服器的連線。",
     "請檢查 Wi-Fi 或網路線，並確認飛航模式已關閉。"},

    {NetworkFailure::refused, "en", "Connection turned away",
     "The machine at this address is there, but nothing on it takes the connection.",
     "Try again in a few minutes. If the address holds a port number, check it."},
    {NetworkFailure::refused, "fr", "Connexion refusée",
     "La machine à cette adresse est bien là, mais rien n’y accepte la connexion.",
     "Réessayez dans quelques minutes. Si l’adresse contient un numéro de port, vérifiez-le."},
    {NetworkFailure::refused, "zh-TW", "伺服器沒有接受連線",
     "這個位址的電腦有回應，但沒有服務接受連線。",
     "過幾分鐘再試；網址若含連接埠號碼，請檢查是否正確。"},

    {NetworkFailure::timed_out, "en", "No answer in time",
     "The server did not answer for as long as this program waits.",
     "Check that your connection works, then try again in a few minutes."},
    {NetworkFailure::timed_out, "fr", "Pas de réponse à temps",
     "Le serveur n’a pas répondu dans le délai que ce programme lui laisse.",
     "Vérifiez que votre connexion fonctionne, puis réessayez dans quelques minutes."},
    {NetworkFailure::timed_out, "zh-TW", "等不到伺服器回應", "程式等了一段時間，伺服器都沒有回應。",
     "先確認網路連線正常，過幾分鐘再試。"},

    {NetworkFailure::interrupted, "en", "Connection broken off",
     "The connection ended before the whole answer had come.",
     "Try again. If it breaks off every time, use another network, or tell the site’s owner."},
    {NetworkFailure::interrupted, "fr", "Connexion interrompue",
     "La connexion a pris fin avant que toute la réponse soit arrivée.",
     "Réessayez. Si cela se répète, changez de réseau, ou prévenez les responsables du site."},
    {NetworkFailure::interrupted, "zh-TW", "連線中斷", "回應還沒全部收到，連線就斷了。",
     "請再試一次；若一再中斷，換一個網路，或告訴網站管理者。"},

    {NetworkFailure::insecure, "en", "No safe connection",
     "Nothing proves that this is the right server, so nothing was sent to it.",
     "Check the date and time of your device. On a public Wi-Fi, sign in to the network first."},
    {NetworkFailure::insecure, "fr", "Connexion sûre impossible",
     "Rien ne prouve que ce serveur soit le bon, et rien ne lui a été envoyé.",
     "Vérifiez la date et l’heure de votre appareil. Sur un Wi-Fi public, identifiez-vous d’abord "
     "auprès du réseau."},
    {NetworkFailure::insecure, "zh-TW", "無法建立安全連線",
     "無法確認對方就是這個網站的伺服器，因此什麼都沒有送出。",
     "請檢查裝置的日期和時間；使用公共 Wi-Fi 時，先登入該網路。"},

    {NetworkFailure::endless_redirects, "en", "Sent round in circles",
     "The server kept pointing to yet another address, without end.",
     "Delete the cookies of this site and try again. If nothing changes, tell its owner."},
    {NetworkFailure::endless_redirects, "fr", "Renvois sans fin",
     "Le serveur renvoie sans cesse vers une autre adresse.",
     "Effacez les cookies de ce site, puis réessayez. Si rien ne change, prévenez ses "
     "responsables."},
    {NetworkFailure::endless_redirects, "zh-TW", "不斷轉往其他網址",
     "伺服器一再要程式轉往其他網址，沒有盡頭。",
     "刪除這個網站的 Cookie 再試；若仍然如此，請告訴網站管理者。"},
};

} // namespace

phrasebook::Catalog catalog_with_network_words() {
    using phrasebook::Field;
    phrasebook::CatalogBuilder words;
    for (const Words& row : all_words) {
        const int key = static_cast<int>(row.failure);
        words.add({row.locale, "network", key, Field::title, row.title});
        words.add({row.locale, "network", key, Field::summary, row.summary});
        words.add({row.locale, "network", key, Field::advice, row.advice});
    }
    return phrasebook::builtin().with(words.build());
}

} // namespace example
