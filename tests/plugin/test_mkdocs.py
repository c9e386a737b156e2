"""What we lean on in MkDocs beyond its events. A release that changes it fails here, with its name."""

import inspect

import mkdocs.commands.build as build
import pytest
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure import files, nav, pages, toc

from orientera.plugin.files import Versions, files_of
from orientera.read.settings import load_config
from tests.plugin.project import page


@pytest.mark.parametrize(
    ("function", "signature"),
    [
        (build._populate_page, "(page, config, files, dirty=False)"),
        (build._build_page, "(page, config, doc_files, nav, env, dirty=False, excluded=False)"),
        (build.get_context, "(nav, files, config, page=None, base_url='')"),
        (nav.get_navigation, "(files, config)"),
        (files.set_exclusions, "(files, config)"),
        (toc.get_toc, "(toc_tokens)"),
        (pages.Page.read_source, "(self, config)"),
        (pages.Page.render, "(self, config, files)"),
        (pages.Page.validate_anchor_links, "(self, *, files, log_level)"),
        (pages._ExtractAnchorsTreeprocessor, "(file, files, config)"),
        (pages._RelativePathTreeprocessor, "(file, files, config)"),
        (LiveReloadServer._inject_js_into_html, "(self, content, epoch)"),
    ],
)
def test_signature(function, signature):
    found = inspect.signature(function)
    bare = found.replace(
        parameters=[one.replace(annotation=inspect.Parameter.empty) for one in found.parameters.values()],
        return_annotation=inspect.Signature.empty,
    )
    assert str(bare) == signature


def test_what_a_page_begins_with_is_what_ours_begins_with(make_project):
    project = make_project({"sv/index.md": page("Hem")})
    config = load_config(project.settings)
    plugin = config.plugins["orientera"]
    plugin.on_config(config)
    plugin.versions = Versions.of(["sv/index.md"], plugin.languages)
    [ours] = files_of(plugin, ["sv/index.md"], plugin.source, config).documentation_pages()
    plain = files.File("sv/index.md", config.docs_dir, config.site_dir, use_directory_urls=True)
    theirs = vars(pages.Page(None, plain, config))

    assert {name for name in theirs if name not in vars(ours.page)} == {"toc"}  # which ours fetches
    same = {name: value for name, value in theirs.items() if name not in ("file", "toc", "update_date")}
    assert {name: getattr(ours.page, name) for name in same} == same
    assert {name: getattr(ours, name) for name in vars(plain) if name != "page"} == {
        name: value for name, value in vars(plain).items() if name != "page"
    }


def test_what_render_does_is_what_we_do():
    # LanguagePage.render() does the same with one parser for all pages: compare by eye when this fails.
    source = inspect.getsource(pages.Page.render)
    steps = [
        "_RawHTMLPreprocessor()", "_ExtractAnchorsTreeprocessor(self.file, files, config)",
        "_RelativePathTreeprocessor(self.file, files, config)", "_ExtractTitleTreeprocessor()",
        "md.convert(self.markdown)", "get_toc(getattr(md, 'toc_tokens', []))",
        "extract_anchors_ext.present_anchor_ids | raw_html_ext.present_anchor_ids",
        "relative_path_ext.links_to_anchors",
    ]  # fmt: skip
    assert [step for step in steps if step not in source] == []
    assert source.count("_register(md)") == 4
