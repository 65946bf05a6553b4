import type { ProviderToken } from '../detector.ts';

/**
 * Source: the reference of each provider's API: platform.openai.com, docs.anthropic.com,
 * huggingface.co/docs, console.groq.com, docs.databricks.com, shopify.dev, developers.notion.com,
 * linear.app/developers, developers.figma.com, developer.1password.com.
 */
export const services: readonly ProviderToken[] = [
  {
    kind: 'openai-key',
    label: 'an OpenAI key',
    strength: 'certain',
    // Every key of OpenAI has `OpenAI` in base64 in its middle.
    marks: ['sk-'],
    pattern:
      /sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{58,74}|[A-Za-z0-9]{20})T3BlbkFJ[A-Za-z0-9_-]{20,74}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'anthropic-key',
    label: 'an Anthropic key',
    strength: 'certain',
    marks: ['sk-ant-'],
    pattern: /sk-ant-(?:api|admin|oat)\d\d-[A-Za-z0-9_-]{80,120}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'hugging-face-token',
    label: 'a Hugging Face token',
    strength: 'certain',
    marks: ['hf_', 'api_org_'],
    pattern: /(?:hf|api_org)_[A-Za-z]{34}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'groq-key',
    label: 'a Groq key',
    strength: 'certain',
    marks: ['gsk_'],
    pattern: /gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'databricks-token',
    label: 'a Databricks token',
    strength: 'certain',
    marks: ['dapi'],
    pattern: /dapi[0-9a-f]{32}(?:-\d)?(?![A-Za-z0-9])/y,
  },
  {
    kind: 'shopify-token',
    label: 'a Shopify token',
    strength: 'certain',
    marks: ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
    pattern: /shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'notion-token',
    label: 'a Notion token',
    strength: 'certain',
    marks: ['ntn_'],
    pattern: /ntn_[A-Za-z0-9]{46}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'linear-key',
    label: 'a Linear key',
    strength: 'certain',
    marks: ['lin_api_'],
    pattern: /lin_api_[A-Za-z0-9]{40}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'figma-token',
    label: 'a Figma token',
    strength: 'certain',
    marks: ['figd_'],
    pattern: /figd_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'one-password-token',
    label: 'a 1Password service account token',
    strength: 'certain',
    marks: ['ops_eyJ'],
    pattern: /ops_eyJ[A-Za-z0-9_-]{250,1200}=*/y,
  },
];
