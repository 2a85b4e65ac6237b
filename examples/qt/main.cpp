// Fetches a URL and shows it, or says in the user's language why it cannot be had: by the status of
// the QNetworkReply, and where no server has answered by its NetworkError.
//
//     qt_network_error URL [--screenshot FILE]
//
// The language is the first of QLocale::uiLanguages() for which there are words. --screenshot
// writes the window as a picture once it is settled, and ends.

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

#include "network_words.hpp"
#include "window.hpp"

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    arguments.addPositionalArgument(QStringLiteral("URL"), QStringLiteral("what to show"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QStringLiteral("write a picture, and end"),
                                        QStringLiteral("file"));
    arguments.addOption(screenshot);
    arguments.process(application);
    if (arguments.positionalArguments().size() != 1) arguments.showHelp(2);

    // Qt's own words: for the button.
    QTranslator qt_words;
    if (qt_words.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qt_words);

    const phrasebook::Catalog book = example::catalog_with_network_words();
    example::Window window(example::reader_for(book, QLocale().uiLanguages()));
    QTimer camera; // lets the layout follow the words first
    camera.setSingleShot(true);
    QObject::connect(&camera, &QTimer::timeout, &window, [&] {
        const bool written = window.grab().save(arguments.value(screenshot));
        QApplication::exit(written ? 0 : 1);
    });
    if (arguments.isSet(screenshot)) window.when_settled([&camera] { camera.start(0); });
    window.show();
    window.load(QUrl::fromUserInput(arguments.positionalArguments().constFirst()));
    return QApplication::exec();
}
