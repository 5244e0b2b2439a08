# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = 'iiif-blocks'
  spec.version = '0.1.0'
  spec.summary = "Jekyll includes that write iiif-blocks: the IIIF community's page blocks as custom elements."
  spec.authors = ['The iiif-blocks contributors']
  spec.license = 'MIT'
  spec.required_ruby_version = '>= 2.7'
  spec.files = Dir['_includes/**/*.html', 'README.md']
  spec.add_runtime_dependency 'jekyll', '>= 4.0', '< 5.0'
end
