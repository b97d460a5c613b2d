// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/preferencesdialog.h"

#include "core/store/project/newplace.h"
#include "models/language.h"
#include "ui/base/appearance.h"
#include "ui/base/chiplist.h"
#include "ui/base/named.h"
#include "ui/base/scrollable.h"
#include "ui/base/tonedlabel.h"
#include "ui/project/pathbutton.h"
#include "ui/window/languagemenu.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace sweetspot::ui
{

PreferencesDialog::PreferencesDialog(QSettings *settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_preferences(readPreferences(*settings))
{
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *look = new QGroupBox(tr("Language and look")), *places = new QGroupBox(tr("Places"));
    for (QGroupBox *box : {look, places}) {
        auto *form = new QFormLayout(box);
        form->setRowWrapPolicy(QFormLayout::WrapLongRows);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        column->addWidget(box);
        if (box == look)
            makeLook(form);
        else
            makePlaces(form);
    }
    column->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(scrollable(content), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    outer->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const int unit = fontMetrics().averageCharWidth();
    resize(unit * 84, content->sizeHint().height() + unit * 12);
}

QComboBox *PreferencesDialog::choices(const char *id, const QString &name,
    const QVector<std::pair<QString, QString>> &offered, const QString &current)
{
    auto *box = named(new QComboBox, id, name);
    for (const auto &[value, text] : offered)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    return box;
}

void PreferencesDialog::makeLook(QFormLayout *form)
{
    QVector<std::pair<QString, QString>> spoken{{QString(), tr("Language of the desktop")}};
    for (const Language &one : languages())
        spoken.append({one.id, one.complete ? one.name : tr("%1 (incomplete)").arg(one.name)});
    auto *language = choices("preferLanguage", tr("Language"), spoken, languageChoice(*m_settings));
    auto *later = new TonedLabel(TonedLabel::Tone::Muted);
    later->tell({});
    connect(language, &QComboBox::activated, this, [this, language, later] {
        setLanguageChoice(*m_settings, language->currentData().toString());
        later->tell(tr("The language changes when Sweetspot is started again."));
        emit changed();
    });
    form->addRow(tr("&Language"), language);
    form->addRow(later);
    auto *appearance = choices("preferAppearance", tr("Colours"),
        {{appearanceName(Appearance::System), tr("As the desktop")},
            {appearanceName(Appearance::Light), tr("Light")}, {appearanceName(Appearance::Dark), tr("Dark")}},
        m_settings->value(QStringLiteral("appearance")).toString());
    connect(appearance, &QComboBox::activated, this, [this, appearance] {
        const QString name = appearance->currentData().toString();
        m_settings->setValue(QStringLiteral("appearance"), name);
        applyAppearance(appearanceFromName(name));
        emit changed();
    });
    form->addRow(tr("&Colours"), appearance);
    auto *size = named(new QSpinBox, "preferFont", tr("Font size"));
    size->setRange(Preferences::kLeastFont, Preferences::kMostFont);
    size->setSingleStep(10);
    size->setSuffix(QStringLiteral(" %"));
    size->setValue(m_preferences.fontPercent);
    size->setKeyboardTracking(false);
    connect(size, &QSpinBox::valueChanged, this, [this](int percent) {
        m_preferences.fontPercent = percent;
        applyFontSize(percent);
        keep();
    });
    form->addRow(tr("&Font size"), size);
    auto *numbers = choices("preferNumbers", tr("Numbers"),
        {{QString(), tr("As the language writes them")}, {QStringLiteral("plain"), tr("Plain: 1234.5")}},
        m_preferences.plainNumbers ? QStringLiteral("plain") : QString());
    connect(numbers, &QComboBox::activated, this, [this](int index) {
        m_preferences.plainNumbers = index == 1;
        applyNumberFormat(m_preferences.plainNumbers);
        keep();
    });
    form->addRow(tr("&Numbers"), numbers);
}

void PreferencesDialog::makePlaces(QFormLayout *form)
{
    addPath(form, tr("&Projects folder"), &Preferences::projectsFolder, true);
    addPath(form, tr("llama-&server of new projects"), &Preferences::enginePath, false);
    auto *folders = named(new ChipList(tr("model folders")), "preferModelFolders");
    auto *row = new QWidget;
    auto *column = new QHBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    auto *browse = new PathButton(ConfigKey::Leads::ToFolder, tr("Model folder"));
    column->addWidget(folders, 1);
    column->addWidget(browse, 0, Qt::AlignTop);
    folders->setHint(tr("a folder"));
    folders->setValues(m_preferences.modelFolders);
    folders->setCheck([](const QString &text) -> Result<QString> {
        if (!QDir::isAbsolutePath(text) || !QDir(text).exists())
            return Error{ErrorCode::BadInput, tr("There is no folder %1.").arg(text), {}};
        return QDir::cleanPath(text);
    });
    const auto take = [this](const QStringList &values) {
        m_preferences.modelFolders = values;
        keep();
    };
    connect(folders, &ChipList::changed, this, take);
    connect(browse, &PathButton::chosen, this, [folders, take](const QString &path) {
        if (folders->values().contains(path))
            return;
        folders->setValues(folders->values() + QStringList{path});
        take(folders->values());
    });
    form->addRow(tr("&Model folders"), row);
    auto *words = new TonedLabel(TonedLabel::Tone::Muted);
    words->tell(tr("“Find models” looks here beside the folders of other programs."));
    form->addRow(words);
}

void PreferencesDialog::addPath(
    QFormLayout *form, const QString &name, QString Preferences::*member, bool folder)
{
    const QString plain = QString(name).remove(QLatin1Char('&'));
    auto *line = named(new QLineEdit, folder ? "preferProjects" : "preferEngine", plain);
    line->setText(m_preferences.*member);
    line->setPlaceholderText(folder ? QDir::toNativeSeparators(sweetspot::projectsFolder()) : tr("automatic"));
    auto *browse = new PathButton(folder ? ConfigKey::Leads::ToFolder : ConfigKey::Leads::ToFile, plain);
    browse->start({}, m_preferences.*member);
    auto *row = new QWidget;
    auto *column = new QHBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(line, 1);
    column->addWidget(browse);
    row->setFocusProxy(line);
    const auto take = [this, member](const QString &path) {
        m_preferences.*member = path.trimmed();
        keep();
    };
    connect(line, &QLineEdit::textEdited, this, take);
    connect(browse, &PathButton::chosen, line, [line, take](const QString &path) {
        line->setText(path);
        take(path);
    });
    form->addRow(name, row);
}

void PreferencesDialog::keep()
{
    writePreferences(*m_settings, m_preferences);
    emit changed();
}

} // namespace sweetspot::ui
