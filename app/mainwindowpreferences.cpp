// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/language.h"
#include "jobs/comparisoncontroller.h"
#include "library/recentdossiers.h"
#include "mainwindow.h"
#include "models/recentmodel.h"
#include "settings.h"
#include "settings/settingsdialog.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
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

} // namespace

void MainWindow::takePreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    m_appearance.setLook(preferences.look);
    m_model->setWordRules(preferences.words);
    m_model->setCitationStyle(preferences.citation);
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
}

void MainWindow::shareLook()
{
    m_preferences.look = m_appearance.look();
    Settings settings;
    savePreferences(settings, m_preferences);
    for (MainWindow *other : openWindows()) {
        if (other == this)
            continue;
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
        Settings settings;
        savePreferences(settings, m_preferences);
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

void MainWindow::fillRecentMenu(QMenu *menu)
{
    menu->clear();
    RecentModel recent;
    recent.setPaths(recentDossiers(Settings()));
    for (int row = 0; row < recent.rowCount(); ++row) {
        const QModelIndex index = recent.index(row);
        const QString path = index.data(RecentModel::PathRole).toString();
        // names that begin alike are told apart by their folders
        QString words = QString(index.data().toString() + u" – "_s + index.data(RecentModel::FolderRole).toString())
                            .replace(u'&', u"&&"_s);
        QAction *action = menu->addAction(words, this, [this, path] { openDossier(path); });
        action->setEnabled(index.flags().testFlag(Qt::ItemIsEnabled));
    }
    if (recent.rowCount() == 0)
        menu->addAction(tr("No dossier was open yet"))->setEnabled(false);
    menu->addSeparator();
    QAction *forget = menu->addAction(tr("&Forget Missing Dossiers"), this, [] {
        Settings settings;
        for (const QString &path : recentDossiers(settings))
            if (!QFileInfo::exists(path))
                forgetRecentDossier(settings, path);
    });
    bool missing = false;
    for (int row = 0; row < recent.rowCount(); ++row)
        missing = missing || !recent.index(row).flags().testFlag(Qt::ItemIsEnabled);
    forget->setEnabled(missing);
}

} // namespace volets
