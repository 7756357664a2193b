// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/language.h"
#include "jobs/comparisoncontroller.h"
#include "mainwindow.h"
#include "settings.h"
#include "settings/settingsdialog.h"
#include "synopsis/synopsisview.h"
#include "text/foldnames.h"

#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QTimer>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

QList<MainWindow *> openWindows()
{
    QList<MainWindow *> windows;
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<MainWindow *>(widget); window && window->isVisible())
            windows.append(window);
    return windows;
}

QList<MainWindow *> windowsBeside(const MainWindow *window)
{
    QList<MainWindow *> windows = openWindows();
    windows.removeIf([window](const MainWindow *one) { return one == window; });
    return windows;
}

void keep(const Preferences &preferences)
{
    Settings settings;
    savePreferences(settings, preferences);
}

} // namespace

void MainWindow::takePreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    m_appearance.setLook(preferences.look);
    m_model->setWordRules(preferences.words);
    m_controller->setMeaningModel(preferences.meaningModel);
    m_synopsis->setWheelByRow(preferences.wheelByRow);
    useCitationStyle(preferences.citation);
    m_model->refreshCitations();
    m_shortcuts.apply(preferences.shortcuts);
    refreshLook();
}

void MainWindow::refreshLook()
{
    m_zoom->setText(tr("%1 %").arg(m_appearance.zoom()));
    const auto check = [this](const QString &name, bool on) {
        if (QAction *action = m_actions.value(name))
            action->setChecked(on);
    };
    check(u"lookSystem"_s, m_appearance.scheme() == Scheme::System);
    check(u"lookLight"_s, m_appearance.scheme() == Scheme::Light);
    check(u"lookDark"_s, m_appearance.scheme() == Scheme::Dark);
    check(u"lookContrast"_s, m_appearance.scheme() == Scheme::HighContrast);
    check(u"signs"_s, m_appearance.signs());
    for (const Fold fold : allFolds)
        check(QString(u"fold-" + name(fold)), m_preferences.words.folds.testFlag(fold));
}

void MainWindow::turnFold(Fold fold)
{
    m_preferences.words.folds ^= fold;
    takePreferences(m_preferences);
    keep(m_preferences);
    for (MainWindow *other : windowsBeside(this)) {
        Preferences theirs = other->m_preferences;
        theirs.words = m_preferences.words;
        other->takePreferences(theirs);
    }
}

void MainWindow::shareLook()
{
    m_preferences.look = m_appearance.look();
    keep(m_preferences);
    for (MainWindow *other : windowsBeside(this)) {
        Look look = m_preferences.look;
        look.zoom = other->m_appearance.zoom(); // each window is read from its own distance
        other->m_appearance.setLook(look);
    }
}

void MainWindow::showSettings()
{
    m_shortcuts.learn(actionsOf(*menuBar()));
    auto *dialog = new SettingsDialog(m_preferences, m_shortcuts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changed, this, [](const Preferences &preferences) {
        for (MainWindow *window : openWindows()) {
            Preferences theirs = preferences;
            theirs.look.zoom = window->m_appearance.zoom();
            window->takePreferences(theirs);
        }
    });
    connect(dialog, &QDialog::accepted, this, [this, spoken = m_preferences.language] {
        keep(m_preferences);
        if (m_preferences.language == spoken)
            return;
        useLanguage(m_preferences.language.isEmpty() ? systemLanguage() : m_preferences.language);
        for (MainWindow *window : openWindows())
            QTimer::singleShot(0, window, &MainWindow::openAnew);
    });
    dialog->open();
}

MainWindow *MainWindow::openWindow()
{
    auto *window = new MainWindow;
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    return window;
}

void MainWindow::openAnew()
{
    remember();
    MainWindow *window = openWindow();
    window->setGeometry(geometry());
    if (const QString library = m_controller->libraryPath(); !library.isEmpty())
        window->openDossier(library);
    else if (m_model->comparison())
        window->showComparison(m_model->comparison());
    else
        window->openDossier();
    close();
}

} // namespace volets
